import { readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pgbenchPick } from './picks.js';
import { run } from './programs.js';
import { RIVAL } from './rival.js';

/** The limit: the same data by one hand-written statement, with no server between it and pgbench. */
export class SqlSide {
  constructor({ name, cluster, options, context }) {
    Object.assign(this, { name, cluster, options, context });
  }

  statement(workload) {
    return workload.sql.replaceAll(':size', this.context.size).replaceAll(':after', this.context.cursors?.sql).trim();
  }

  async ask(workload, n) {
    const statement = this.statement(workload).replaceAll(':n', `${n}`);
    const text = await this.cluster.with(
      async (sql) => Object.values((await sql.query({ text: statement, types: asText })).rows[0])[0],
      RIVAL,
    );
    const shape = workload.same.sql ?? workload.same.verbatim;
    return { bytes: Buffer.byteLength(text), same: shape(JSON.parse(text)) };
  }

  async load(workload, seconds) {
    const folder = join(this.options.work, 'pgbench');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const script = join(folder, 'script.sql');
    writeFileSync(
      script,
      `${workload.of ? pgbenchPick(this.context.size, workload.of) : ''}${oneLine(this.statement(workload))};\n`,
    );
    const output = await run('pgbench', [
      '--no-vacuum',
      '--protocol=prepared',
      `--client=${this.options.connections}`,
      `--jobs=${this.options.threads}`,
      `--time=${seconds}`,
      '--log',
      '--sampling-rate=0.2',
      `--log-prefix=${join(folder, 'log')}`,
      `--file=${script}`,
      this.cluster.url(RIVAL),
    ]);
    const number = (pattern) => Number(pattern.exec(output)?.[1] ?? NaN);
    const requests = number(/actually processed: (\d+)/);
    const failed = number(/failed transactions: (\d+)/) || 0;
    return { requests, seconds: requests / number(/tps = ([\d.]+)/), failed, ...percentiles(folder) };
  }
}

/** PostgreSQL's own words, unread by the client. */
const asText = { getTypeParser: () => (text) => text };

const oneLine = (statement) => statement.replace(/\s+/g, ' ');

function percentiles(folder) {
  const times = readdirSync(folder)
    .filter((name) => name.startsWith('log'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
    .sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: times.at(-1) };
}
