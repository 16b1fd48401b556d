import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import relations from './relations.js';

const { DATABASE_URL, PORT, POOL } = process.env;

/** As its makers advise for production: nothing watched, no console, no explanations, no transaction around reads. */
export default {
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ['live'],
      poolConfig: { max: Number(POOL), idleTimeoutMillis: 0 },
      pubsub: false,
    }),
  ],
  grafast: { explain: false },
  grafserv: {
    port: Number(PORT),
    host: '127.0.0.1',
    graphiql: false,
    watch: false,
    websockets: false,
    outputDataAsString: true,
  },
};
