import { readFileSync, statSync } from 'node:fs';
import { picks } from './picks.js';

/** Enough for the drivers to prepare their statements and for PostgreSQL to settle on plans. */
const BEFORE = 20;
const COUNTED = 20;
const BIG = 1000;

const STATEMENT = /^(?:newsroom|verbatim_live|rival):LOG: {2}(?:execute [^:]*|statement): (.*)$/gm;
const FRAME = /^(begin|start|commit|rollback|set|reset|show|discard)\b/i;

/**
 * How many statements each request takes, and which big tables their plans read from end to end, as the log of a
 * cluster tells that runs with COUNTING. (The statistics of PostgreSQL 18 miss a COMMIT that was prepared.)
 */
export async function countStatements(sides, workloads, cluster, size) {
  const big = await bigTables(cluster);
  const counts = {};
  for (const side of sides) {
    for (const workload of workloads.filter((workload) => does(side, workload))) {
      const all = workload.of ? picks(size)[workload.of] : [1];
      const ask = async (times, from) => {
        for (let i = 0; i < times; i++) await side.ask(workload, all[(from + i) % all.length]);
      };
      await ask(BEFORE, 0);
      const mark = statSync(cluster.log).size;
      // What a cache has to answer from is what was asked before.
      await ask(COUNTED, side.hot ? 0 : BEFORE);
      (counts[side.name] ??= {})[workload.key] = counted(readFileSync(cluster.log).subarray(mark).toString(), big);
    }
  }
  return counts;
}

export const does = (side, workload) => !(side.hot && workload.writes);

function counted(log, big) {
  const statements = [...log.matchAll(STATEMENT)].map(([, statement]) => statement);
  const frames = statements.filter((statement) => FRAME.test(statement));
  const scanned = [...log.matchAll(/Seq Scan on (?:live\.|desk\.)?(\w+)/g)].map(([, table]) => table);
  return {
    statements: (statements.length - frames.length) / COUNTED,
    transaction: frames.length / COUNTED,
    seqScans: [...new Set(scanned)].filter((table) => big.has(table)),
  };
}

async function bigTables(cluster) {
  const { rows } = await cluster.with((sql) =>
    sql.query(`
    SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname IN ('desk', 'live') AND relkind = 'r' AND reltuples > ${BIG}`),
  );
  return new Set(rows.map((row) => row.relname));
}

/** How often each big table was read from end to end so far. */
export async function seqScans(cluster) {
  const { rows } = await cluster.with((sql) =>
    sql.query(`
    SELECT schemaname || '.' || t.relname AS name, seq_scan::int AS scans
    FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = relid
    WHERE schemaname IN ('desk', 'live') AND reltuples > ${BIG}`),
  );
  return Object.fromEntries(rows.map(({ name, scans }) => [name, scans]));
}

export const increase = (before, after) =>
  Object.fromEntries(
    Object.keys(after)
      .map((name) => [name, after[name] - (before[name] ?? 0)])
      .filter(([, more]) => more > 0),
  );
