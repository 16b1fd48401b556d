import { increase, seqScans } from './count.js';
import { loaded } from './load.js';
import { memory } from './machine.js';
import { rounds, warmUp } from './measure.js';
import { prewarm } from './prewarm.js';
import { say } from './say.js';
import { cold, running } from './sides.js';

/** Verbatim alone, without its cache, on newsrooms of several sizes, which take turns. */
export async function compareSizes({ options, programs, workloads }) {
  const clusters = [];
  try {
    for (const size of options.sizes) clusters.push(await loaded(size, { options, programs, say }));
    for (const cluster of clusters) {
      await cluster.start();
      await prewarm(cluster);
    }
    const sides = options.sizes.map((size, i) => cold(`verbatim ${size}`, { options, cluster: clusters[i], size }));
    return await running(sides, async () => {
      await warmUp(sides, workloads, options.warmup, say);
      const before = await Promise.all(clusters.map(seqScans));
      const results = await rounds(sides, workloads, options, say);
      const after = await Promise.all(clusters.map(seqScans));
      return {
        sizes: options.sizes,
        results,
        memory: Object.fromEntries(sides.map((side) => [side.name, memory(side.server.pids())])),
        seqScans: after.map((scans, i) => increase(before[i], scans)),
      };
    });
  } finally {
    for (const cluster of clusters) await cluster.stop();
  }
}
