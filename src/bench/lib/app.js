import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, run, serve, until } from './programs.js';

export const SECRET = 'the-key-of-the-benchmark';

/** The packaged Verbatim, with or without its cache of answers. */
export class App {
  constructor({ name, options, cluster, cached }) {
    Object.assign(this, { name, options, cluster, cached });
  }

  get url() {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  async start(env = { VERBATIM_DATABASE_URL: this.cluster.url('newsroom') }) {
    this.port = await freePort();
    this.process = serve(
      await java(),
      [...this.options.javaFlags, `-Dverbatim.cache.enabled=${!!this.cached}`, '-jar', jar(this.options)],
      {
        env: {
          VERBATIM_KEYS: `bench:EDITOR:${SECRET}`,
          VERBATIM_SAMPLE: 'false',
          QUARKUS_HTTP_PORT: String(this.port),
          QUARKUS_HTTP_HOST: '127.0.0.1',
          QUARKUS_MANAGEMENT_PORT: '0',
          ...env,
        },
        log: join(this.options.work, `${this.name}.log`.replaceAll(' ', '-')),
      },
    );
    return until(() => answers(this.url), { what: this.name, still: this.process.alive, seconds: 120 });
  }

  pids() {
    return [this.process.pid];
  }

  stop() {
    return this.process?.stop();
  }
}

/** Lets the app unpack the PostgreSQL that comes with it, by starting it once on a database of its own. */
export async function serverPrograms(options) {
  const folder = join(options.work, 'programs');
  const bin = join(folder, 'bin');
  if (!existsSync(bin) || readdirSync(bin).length === 0) {
    const app = new App({ name: 'first start', options });
    await app.start({ VERBATIM_DATA_DIR: folder });
    await app.stop();
  }
  return join(
    bin,
    readdirSync(bin).find((name) => name.startsWith('postgres-')),
  );
}

function jar(options) {
  const path = join(options.app, 'quarkus-run.jar');
  if (!existsSync(path)) throw new Error(`${path} is missing; run ./mvnw package first.`);
  return path;
}

let checked;

/** The Java that is to run Verbatim. */
export function java() {
  return (checked ??= checkedJava());
}

async function checkedJava() {
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const version = await run(program, ['--version']);
  if (Number(/ (\d+)/.exec(version)?.[1]) < 25) throw new Error(`Verbatim needs Java 25, and ${program} is ${version}`);
  return program;
}

export async function answers(url) {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    return answer.ok;
  } catch {
    return false;
  }
}
