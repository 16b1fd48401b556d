import { availableParallelism } from 'node:os';
import { COUNTING } from './cluster.js';
import { countStatements, increase, seqScans } from './count.js';
import { loaded } from './load.js';
import { memory } from './machine.js';
import { rounds, warmUp } from './measure.js';
import { makeRival } from './rival.js';
import { checkSame } from './same.js';
import { say } from './say.js';
import { all, running } from './sides.js';
import { startUp } from './startup.js';
import { bestWorkers } from './workers.js';

/** All sides on one newsroom: first whether they give the same, then how fast. */
export async function compare({ options, programs, workloads }) {
  const { size } = options;
  const cluster = await loaded(size, { options, programs, say });
  const sides = all({ options, cluster, size });
  try {
    await cluster.start(COUNTING);
    await makeRival(cluster);
    const checked = await running(sides, async () => {
      const bytes = await checkSame(sides, workloads, size);
      say('all sides give the same data');
      return { page: sides[0].context.page, bytes, counts: await countStatements(sides, workloads, cluster, size) };
    });
    await cluster.start();
    const rival = sides.find(({ dialect }) => dialect === 'postgraphile');
    if (rival && !options.workers && !options.quick) options.workers = await bestWorkers(rival, workloads, options);
    const measured = await running(sides, () => measureAll(sides, workloads, options, cluster));
    const workers = options.workers ?? availableParallelism();
    return { size, workers, ...checked, ...measured, startup: await startUps(sides, workloads[0], options) };
  } finally {
    await cluster.stop();
  }
}

async function measureAll(sides, workloads, options, cluster) {
  await warmUp(sides, workloads, options.warmup, say);
  const before = await seqScans(cluster);
  const results = await rounds(sides, workloads, options, say);
  const after = Object.fromEntries(
    sides.filter((side) => side.server).map((side) => [side.name, memory(side.server.pids())]),
  );
  return { results, memory: after, seqScans: increase(before, await seqScans(cluster)) };
}

async function startUps(sides, workload, options) {
  const found = {};
  for (const side of sides.filter((side) => side.server)) {
    found[side.name] = await startUp(side, workload, options.startup);
    say(`${side.name} is at nine tenths of its rate after ${found[side.name].reached.toFixed(1)} s`);
  }
  return found;
}
