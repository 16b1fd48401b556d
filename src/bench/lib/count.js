import { readFileSync, statSync } from 'node:fs';
import { picks } from './picks.js';

/** Enough for the drivers to prepare their statements and for PostgreSQL to settle on plans. */
const BEFORE = 20;
const COUNTED = 20;
const BIG = 1000;

/** Needs a cluster that runs with COUNTING: how many statements each request takes, and whether their plans use indexes. */
export async function countStatements(sides, workloads, cluster, size) {
  await cluster.with((sql) => sql.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements'), 'postgres', 'postgres');
  const big = await cluster.with((sql) => bigTables(sql));
  const counts = {};
  for (const side of sides) {
    for (const workload of workloads.filter((workload) => does(side, workload))) {
      const all = workload.of ? picks(size)[workload.of] : [1];
      const ask = async (times, from) => {
        for (let i = 0; i < times; i++) await side.ask(workload, all[(from + i) % all.length]);
      };
      await ask(BEFORE, 0);
      const mark = statSync(cluster.log).size;
      await cluster.with((sql) => sql.query('SELECT pg_stat_statements_reset()'), 'postgres', 'postgres');
      await ask(COUNTED, BEFORE);
      (counts[side.name] ??= {})[workload.key] = {
        ...(await cluster.with(counted, 'postgres', 'postgres')),
        seqScans: scanned(cluster, mark).filter((table) => big.has(table)),
      };
    }
  }
  return counts;
}

export const does = (side, workload) => !(side.hot && workload.writes);

async function counted(sql) {
  const { rows } = await sql.query(`
    SELECT query ~* '^(begin|start|commit|rollback|set|reset|show|discard|select set_config)' AS frame, sum(calls)::int AS calls
    FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
    WHERE r.rolname IN ('newsroom', 'verbatim_live') GROUP BY 1`);
  const calls = (frame) => (rows.find((row) => row.frame === frame)?.calls ?? 0) / COUNTED;
  return { statements: calls(false), transaction: calls(true) };
}

async function bigTables(sql) {
  const { rows } = await sql.query(`
    SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname IN ('desk', 'live') AND relkind = 'r' AND reltuples > ${BIG}`);
  return new Set(rows.map((row) => row.relname));
}

/** The tables that plans read from end to end, as the server's log tells them. */
function scanned(cluster, mark) {
  const written = readFileSync(cluster.log).subarray(mark).toString();
  return [...new Set([...written.matchAll(/Seq Scan on (?:live\.|desk\.)?(\w+)/g)].map((match) => match[1]))];
}

/** How often each big table was read from end to end so far. */
export async function seqScans(cluster) {
  const { rows } = await cluster.with((sql) => sql.query(`
    SELECT schemaname || '.' || t.relname AS name, seq_scan::int AS scans
    FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = relid
    WHERE schemaname IN ('desk', 'live') AND reltuples > ${BIG}`));
  return Object.fromEntries(rows.map(({ name, scans }) => [name, scans]));
}

export const increase = (before, after) =>
  Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - (before[name] ?? 0)]).filter(([, more]) => more > 0));
