import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { picks } from './picks.js';
import { run } from './programs.js';

const LUA = fileURLToPath(new URL('load.lua', import.meta.url));

/** A side that answers GraphQL over HTTP: `server` has a url and starts and stops; `dialect` names its queries. */
export class HttpSide {
  constructor({ name, server, dialect, hot = false, key, cluster, options, context }) {
    Object.assign(this, { name, server, dialect, hot, key, cluster, options, context });
  }

  body(workload, n) {
    const { query, variables } = workload[this.dialect];
    return JSON.stringify({ query: compact(query), variables: variables(n, this.context) });
  }

  /** One answer: as it came, and in the shape that all sides are compared in. */
  async ask(workload, n) {
    const text = await this.post(unique(this.body(workload, n)));
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(`${this.name}, ${workload.name}: ${JSON.stringify(errors)}`);
    return { bytes: Buffer.byteLength(text), same: workload.same[this.dialect](data) };
  }

  async post(body) {
    const headers = { 'content-type': 'application/json' };
    if (this.key) headers.authorization = `Bearer ${this.key}`;
    const answer = await fetch(this.server.url, { method: 'POST', headers, body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${this.name}: ${answer.status} ${text}`);
    return text;
  }

  /** `seconds` of load by wrk; `check` also looks into every answer. */
  async load(workload, seconds, check = false) {
    const file = this.#requests(workload);
    // The public reads without a key; only editors' requests carry one.
    const key = (workload.writes && this.key) || '-';
    const args = [
      `-t${this.options.threads}`,
      `-c${this.options.connections}`,
      `-d${seconds}s`,
      '--timeout',
      '10s',
      '-s',
      LUA,
      this.server.url,
      '--',
      file,
      key,
      String(salt()),
      ...(check ? ['check'] : []),
    ];
    const output = await run('wrk', args);
    return JSON.parse(output.split('\n').find((line) => line.startsWith('{')));
  }

  #requests(workload) {
    const file = join(this.options.work, 'requests', `${this.name} ${workload.key}`.replaceAll(' ', '-'));
    const wanted = workload.of ? picks(this.context.size, this.hot)[workload.of] : [1];
    writeFileSync(file, wanted.map((n) => this.body(workload, n)).join('\n') + '\n');
    return file;
  }
}

export const compact = (query) => query.replace(/\s+/g, ' ').trim();

const salt = () => Date.now() % 1_000_000_000;

const unique = (body) => body.replaceAll('@n@', String(salt())).replace('@uuid@', () => crypto.randomUUID());
