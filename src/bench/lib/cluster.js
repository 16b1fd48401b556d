import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { BUFFERS } from './kernel.js';
import { freePort, run, works } from './programs.js';

const memory = (part) => `${Math.round((totalmem() / 1024 ** 2) * part)}MB`;

/** Alike for every side. What is not here is as PostgreSQL has it by itself: writes are durable. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: memory(BUFFERS),
  effective_cache_size: memory(1 / 2),
  random_page_cost: 1.1,
  jit: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  timezone: 'UTC',
};

/** Only while data is loaded: what a crash would spoil is loaded anew, so there is nothing to keep a log for. */
export const LOADING = {
  wal_level: 'minimal',
  max_wal_senders: 0,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  maintenance_work_mem: '512MB',
  work_mem: '256MB',
};

/** Statements and their plans are logged in runs of their own, since that costs time. */
export const COUNTING = {
  shared_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': 0,
  'auto_explain.log_nested_statements': 'on',
  log_statement: 'all',
  log_line_prefix: '%u:',
};

const started = new Set();

/** For a benchmark that ends in the middle. */
export async function stopClusters() {
  for (const cluster of started) await cluster.stop();
}

/** A PostgreSQL of the benchmark's own, one for each size of newsroom. */
export class Cluster {
  constructor(folder, programs) {
    this.folder = folder;
    this.programs = programs;
    this.data = join(folder, 'postgres');
    this.log = join(folder, 'postgres.log');
    this.prefix = userPrefix();
  }

  get password() {
    return readFileSync(join(this.folder, 'password'), 'utf8').trim();
  }

  url(user, scheme = 'postgresql') {
    return `${scheme}://${user}:${this.password}@127.0.0.1:${this.port}/verbatim`;
  }

  async create() {
    mkdirSync(this.folder, { recursive: true });
    rmSync(this.data, { recursive: true, force: true });
    const passwordFile = join(this.folder, 'password');
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    const draft = `${this.data}.new`;
    rmSync(draft, { recursive: true, force: true });
    this.own(this.folder);
    await this.#program('initdb', [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    renameSync(draft, this.data);
  }

  async start(extra = {}) {
    await this.stop();
    this.port = await freePort();
    rmSync(this.log, { force: true });
    started.add(this);
    const options = Object.entries({ ...SETTINGS, ...extra }).map(([name, value]) => `-c ${name}=${value}`);
    await this.#program('pg_ctl', [
      `--pgdata=${this.data}`,
      `--log=${this.log}`,
      '--wait',
      '--timeout=300',
      `--options=-p ${this.port} ${options.join(' ')}`,
      'start',
    ]);
    this.pid = Number(readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Also ends a server that an interrupted benchmark left behind. */
  async stop() {
    if (existsSync(join(this.data, 'postmaster.pid'))) {
      await this.#program('pg_ctl', [`--pgdata=${this.data}`, '--mode=fast', '--wait', '--timeout=300', 'stop']).catch(
        (error) => {
          if (!/No such process|PID file/.test(error.message)) throw error;
        },
      );
    }
    started.delete(this);
  }

  /** A connection as the superuser. */
  async connect(user = 'postgres', database = 'verbatim') {
    const client = new pg.Client({ connectionString: this.url(user).replace(/[^/]*$/, database) });
    await client.connect();
    return client;
  }

  async with(work, user, database) {
    const client = await this.connect(user, database);
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  own(folder) {
    if (this.prefix[0] === 'setpriv') run('chown', ['-R', '65534:65534', folder]);
  }

  // Its streams lead nowhere: a server that pg_ctl starts would hold a pipe open for ever.
  async #program(name, args) {
    const command = [...this.prefix, join(this.programs, 'bin', name), ...args];
    const env = { ...process.env, LC_ALL: 'C' };
    Object.keys(env)
      .filter((key) => key.startsWith('PG'))
      .forEach((key) => delete env[key]);
    const output = join(this.folder, `${name}.log`);
    const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    await run('sh', ['-c', `${quoted} > '${output}' 2>&1`], { env }).catch(() => {
      throw new Error(`${name} failed: ${readFileSync(output, 'utf8')}`);
    });
  }
}

/** PostgreSQL refuses root; in a user namespace of its own it takes itself for nobody. */
function userPrefix() {
  if (process.getuid?.() !== 0) return [];
  const found = [
    ['unshare', '--user'],
    ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'],
  ].find(([program, ...args]) => works(program, [...args, 'true']));
  if (!found) throw new Error('PostgreSQL cannot run as root here; start the benchmark as another user.');
  return found;
}
