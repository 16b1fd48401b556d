// The packaged application with the sample newsroom, as it runs in production, on a free port and with data of its own.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const project = resolve(import.meta.dirname, '../../..');
const jar = join(project, 'target/quarkus-app/quarkus-run.jar');
const log = join(project, 'target/clients/app.log');
const key = 'the-key-of-the-clients';

export async function start() {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-clients-'));
  const app = spawn(java(), [...flags(data), '-jar', jar], { env: environment(), stdio: ['ignore', ...output()] });
  const ended = once(app, 'exit');
  process.once('exit', () => app.kill());

  const stop = async () => {
    app.kill();
    const late = setTimeout(() => app.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(late);
    rmSync(data, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop().finally(() => process.exit(1)));
  }

  const port = await listening(app);
  if (port === undefined) {
    await stop();
    throw new Error(`The application did not start:\n${readFileSync(log)}`);
  }
  return { url: `http://127.0.0.1:${port}/graphql`, key, stop };
}

/** The Java that has built it. */
function java() {
  const said = execFileSync(join(project, 'mvnw'), ['-v'], { encoding: 'utf8' });
  return join(said.match(/runtime: (.*)/)[1].trim(), 'bin/java');
}

function flags(data) {
  const settings = {
    'verbatim.data.dir': data,
    'verbatim.sample': true,
    'quarkus.http.host': '127.0.0.1',
    'quarkus.http.port': 0,
    'quarkus.management.port': 0,
  };
  return Object.entries(settings).map(([name, value]) => `-D${name}=${value}`);
}

/** Without the settings of somebody's own newsroom, which would lead to its database. */
function environment() {
  const others = Object.entries(process.env).filter(([name]) => !/^(VERBATIM|QUARKUS)_/.test(name));
  return { ...Object.fromEntries(others), VERBATIM_KEYS: `clients:EDITOR:${key}` };
}

function output() {
  mkdirSync(join(project, 'target/clients'), { recursive: true });
  const file = openSync(log, 'w');
  return [file, file];
}

/** Its port, as soon as the log tells it; undefined where it ends instead, or takes too long. */
async function listening(app) {
  const late = Date.now() + 180_000;
  while (app.exitCode === null && app.signalCode === null && Date.now() < late) {
    const port = readFileSync(log, 'utf8').match(/Listening on: http:\/\/\S+?:(\d+)/)?.[1];
    if (port !== undefined) {
      return port;
    }
    await pause(200);
  }
}
