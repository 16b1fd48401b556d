import { availableParallelism } from 'node:os';
import { say } from './say.js';
import { running } from './sides.js';

const WARM = 20;
const TRIAL = 5;

/** With how many processes PostGraphile is fastest here: alone, or one for each core. */
export async function bestWorkers(side, workloads, options) {
  const candidates = [1, availableParallelism()];
  const products = [];
  for (const workers of candidates) {
    options.workers = workers;
    const rates = await running([side], async () => {
      const found = [];
      for (const workload of workloads.filter(({ writes }) => !writes)) {
        await side.load(workload, WARM);
        const { requests, seconds } = await side.load(workload, TRIAL);
        found.push(requests / seconds);
      }
      return found;
    });
    say(`postgraphile with ${workers} processes: ${rates.map(Math.round).join(', ')} requests/s`);
    products.push(rates.reduce((product, rate) => product * rate, 1));
  }
  return products[0] > products[1] ? candidates[0] : candidates[1];
}
