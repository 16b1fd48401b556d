import { deepStrictEqual } from 'node:assert';
import { picks } from './picks.js';

const SAMPLES = 8;

/** Ends the run unless all sides give the same data; tells how many bytes an answer of each side has on average. */
export async function checkSame(sides, workloads, size) {
  const bytes = {};
  for (const workload of workloads) {
    const all = workload.of ? picks(size)[workload.of] : [1];
    const samples = Array.from(
      { length: Math.min(SAMPLES, all.length) },
      (_, i) => all[Math.floor((i * all.length) / SAMPLES)],
    );
    for (const n of samples) {
      let first;
      for (const side of sides) {
        // The second answer comes from the cache.
        if (side.hot && !workload.writes) await side.ask(workload, n);
        const answer = await side.ask(workload, n);
        const same = plain(answer.same);
        first ??= { side, same };
        deepStrictEqual(same, first.same, `${workload.name}, number ${n}: ${side.name} and ${first.side.name} differ`);
        ((bytes[side.name] ??= {})[workload.key] ??= []).push(answer.bytes);
      }
    }
  }
  for (const ofSide of Object.values(bytes)) {
    for (const [key, list] of Object.entries(ofSide))
      ofSide[key] = Math.round(list.reduce((a, b) => a + b) / list.length);
  }
  return bytes;
}

/** Without what JSON writers may do differently: the order of keys, and how an instant is printed. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, plain(value[key])]),
    );
  }
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:/.test(value) ? new Date(value).toISOString() : value;
}
