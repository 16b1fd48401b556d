import { readFileSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { SECRET } from '../lib/app.js';
import { children, cpuSeconds } from '../lib/machine.js';
import { run } from '../lib/programs.js';

/** Longer than any limit of time; whatever takes it is told as that. */
const PATIENCE = 60_000;
/** Milliseconds; faster statements are not told. */
export const SLOW = 20;

const STATEMENT = /LOG: {2}duration: ([\d.]+) ms {2}plan:\s+Query Text: ([\s\S]*?)\n\t[^\n]*\(cost=/g;
const CANCELLED = /ERROR: {2}canceling statement[^\n]*\n(?:[^\n]*CONTEXT[^\n]*\n)?[^\n]*STATEMENT: {2}([^\n]*(?:\n\t[^\n]*)*)/g;
const COLLECTED = /(\d+)M->(\d+)M\(/g;

/** Asks the application, and sees what that took of time, processors, database and heap. */
export class Probe {
  constructor({ app, cluster, collections }) {
    Object.assign(this, { app, cluster, collections });
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  /** As somebody with a key: what prepares the search, not what is searched. */
  asEditor = async (body) => JSON.parse((await this.#post(body, { authorization: `Bearer ${SECRET}` })).text);

  asPublic = async (body) => JSON.parse((await this.#post(body)).text);

  /** `code` is that of the first error; `refused` says that nothing was answered at all. */
  async measure(body) {
    const before = this.#marks();
    const from = performance.now();
    const { text, lost } = await this.#post(body).catch((error) => ({ lost: error.message }));
    const ms = performance.now() - from;
    if (lost) {
      if (!this.app.process.alive()) await this.app.start();
      return { ms, bytes: 0, code: `no answer: ${lost}`, refused: true, cpu: 0, cpuOfPostgres: 0, sql: 0 };
    }
    const { data, errors = [], extensions } = JSON.parse(text);
    const codes = errors.map((error) => error.extensions?.code);
    return { ms, bytes: text.length, cost: extensions?.cost?.requested, code: codes[0], refused: data == null, ...this.#since(before) };
  }

  #marks() {
    const [pid] = this.app.pids();
    const postgres = children(this.cluster.pid);
    return { postgres, cpu: cpuSeconds([pid]), cpuOfPostgres: cpuSeconds(postgres), log: size(this.cluster.log), gc: size(this.collections) };
  }

  #since(before) {
    const [pid] = this.app.pids();
    const found = statements(tail(this.cluster.log, before.log));
    return {
      cpu: cpuSeconds([pid]) - before.cpu,
      cpuOfPostgres: cpuSeconds(before.postgres) - before.cpuOfPostgres,
      slowest: found.toSorted((a, b) => b.ms - a.ms)[0],
      sql: found.reduce((sum, { ms }) => sum + ms, 0),
      collected: [...tail(this.collections, before.gc).matchAll(COLLECTED)].reduce((sum, [, from, to]) => sum + (from - to), 0),
    };
  }

  /** Megabytes that an answer holds on the heap at most while it is made, as collections in between find it. */
  async held(body) {
    await this.#collect();
    const before = size(this.collections);
    let answered = false;
    const answer = this.#post(body).finally(() => (answered = true));
    while (!answered) await this.#collect();
    await answer.catch(() => {});
    await this.#collect();
    const left = [...tail(this.collections, before).matchAll(COLLECTED)].map(([, , to]) => Number(to));
    return Math.max(...left) - left.at(-1);
  }

  #collect() {
    const jcmd = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jcmd') : 'jcmd';
    return run(jcmd, [String(this.app.pids()[0]), 'GC.run']);
  }

  #post(body, headers = {}) {
    return new Promise((resolve, reject) => {
      const options = { agent: this.agent, method: 'POST', timeout: PATIENCE, headers: { 'content-type': 'application/json', ...headers } };
      const asked = request(this.app.url, options, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode, text })).on('error', reject);
      });
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
      asked.on('error', reject).end(JSON.stringify(body));
    });
  }
}

const size = (file) => statSync(file).size;

const tail = (file, from) => readFileSync(file).subarray(from).toString();

/** The statements that took long, and those that were ended, as the log of PostgreSQL tells them. */
function statements(log) {
  const ended = [...log.matchAll(CANCELLED)].map(([, text]) => ({ ms: Infinity, text: oneLine(text) }));
  return [...[...log.matchAll(STATEMENT)].map(([, ms, text]) => ({ ms: Number(ms), text: oneLine(text) })), ...ended];
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
