import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { does } from './count.js';
import { children, cpuSeconds, memory } from './machine.js';

/** At least so long for each side before anything is measured. */
export async function warmUp(sides, workloads, seconds, say) {
  for (const side of sides) {
    say(`warming up ${side.name}`);
    const own = workloads.filter((workload) => does(side, workload));
    const each = Math.max(1, Math.ceil(seconds / own.length));
    for (const workload of own) {
      // A server that is busy with its own start may turn many away, so only the last second is judged; and looking
      // into the answers takes the load generator's time.
      if (each > 1) await loadAndTidy(side, workload, each - 1);
      const seen = accept(await loadAndTidy(side, workload, 1, { check: true }), side, workload);
      (side.lengths ??= {})[workload.key] = seen.failed === 0 && length(seen);
    }
  }
}

/**
 * Rounds in which the sides take turns at each workload, beginning with another side each time, so that whatever else
 * happens on the machine happens to all of them.
 */
export async function rounds(sides, workloads, { rounds, seconds }, say) {
  const results = {};
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (const workload of workloads) {
      const turns = sides.map((_, i) => sides[(i + round) % sides.length]).filter((side) => does(side, workload));
      for (const side of turns) {
        const result = await measure(side, workload, seconds);
        ((results[side.name] ??= {})[workload.key] ??= []).push(result);
        say(
          `  ${workload.name}, ${side.name}: ${result.rate.toFixed(0)}/s, p50 ${result.p50.toFixed(2)} ms, p99 ${result.p99.toFixed(2)} ms`,
        );
      }
    }
  }
  return results;
}

async function measure(side, workload, seconds) {
  await sleep(200);
  await settle(side, workload);
  const server = side.server?.pids() ?? [];
  const before = { server: cpuSeconds(server), postgres: cpuSeconds(postgres(side)) };
  const result = await loadAndTidy(side, workload, seconds, {
    note: () => ({
      serverCpu: cpuSeconds(server) - before.server,
      postgresCpu: cpuSeconds(postgres(side)) - before.postgres,
    }),
  });
  accept(result, side, workload);
  const thousands = result.requests / 1000;
  return {
    rate: (result.requests - result.failed) / result.seconds,
    p50: result.p50,
    p90: result.p90,
    p99: result.p99,
    max: result.max,
    failed: result.failed,
    serverCpu: result.serverCpu / thousands,
    postgresCpu: result.postgresCpu / thousands,
    memory: memory(server),
  };
}

/**
 * Tidying makes PostgreSQL's plans void, and the others' turns leave the processor's caches full of theirs: the second
 * in which a side gets over that is not counted.
 */
async function settle(side, workload) {
  if (!workload.writes) accept(await side.load(workload, 1), side, workload);
}

/**
 * A server may turn somebody away when all is busy; more than that means that something else is measured. Errors of
 * GraphQL come with status 200, so answers of another length than those that were looked into are suspicious too.
 */
function accept(result, side, workload) {
  const { failed, requests } = result;
  if (!(requests > 0)) throw new Error(`${side.name}, ${workload.name}: not one request was answered`);
  if (failed > Math.max(16, requests / 100)) {
    throw new Error(`${side.name}, ${workload.name}: ${failed} of ${requests} requests failed`);
  }
  const usual = side.lengths?.[workload.key];
  if (usual && Math.abs(length(result) / usual - 1) > 0.1) {
    throw new Error(`${side.name}, ${workload.name}: answers of ${length(result)} bytes instead of ${usual}`);
  }
  return result;
}

const length = ({ bytes, requests }) => Math.round(bytes / requests);

const postgres = ({ cluster }) => [cluster.pid, ...children(cluster.pid)];

/** `note` runs between the load and the tidying. */
async function loadAndTidy(side, workload, seconds, { check = false, note = () => ({}) } = {}) {
  const result = await side.load(workload, seconds, check);
  const noted = note();
  if (workload.writes) {
    const written = await tidy(side.cluster);
    // One for each connection may be written and not yet answered when the time is up.
    if (written < result.requests - result.failed)
      throw new Error(`${side.name} wrote ${written} of ${result.requests}`);
  }
  return { ...result, ...noted };
}

/**
 * Takes out what the mutation put in, so that every measurement finds the same newsroom; and has all that written, so
 * that the disk is not still busy with it when reading is measured.
 */
async function tidy(cluster) {
  const rows = await cluster.with(async (sql) => {
    await sql.query('SET session_replication_role = replica');
    let rows = 0;
    for (const edition of ['desk', 'live']) {
      rows += (await sql.query(`DELETE FROM ${edition}.person WHERE slug LIKE 'bench-%'`)).rowCount;
      await sql.query(`VACUUM ANALYZE ${edition}.person`);
    }
    await sql.query('CHECKPOINT');
    return rows;
  });
  execFileSync('sync');
  return rows;
}
