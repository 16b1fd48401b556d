import { setTimeout as sleep } from 'node:timers/promises';

const WINDOW = 3;

/**
 * How long a server takes from its start until it works at nine tenths of its best rate, under `seconds` of load: one
 * second after the other, each by itself, and the mean of three counts.
 */
export async function startUp(side, workload, seconds) {
  const began = performance.now();
  const answers = await side.server.start();
  const ends = [];
  for (let second = 0; second < seconds; second++) {
    const { requests, failed, seconds: took } = await side.load(workload, 1, true);
    ends.push({ at: (performance.now() - began) / 1000, rate: (requests - failed) / took });
  }
  await side.server.stop();
  await sleep(500);
  const means = ends.slice(WINDOW - 1).map(({ at }, i) => ({
    at,
    rate: ends.slice(i, i + WINDOW).reduce((sum, end) => sum + end.rate, 0) / WINDOW,
  }));
  const peak = Math.max(...means.map(({ rate }) => rate));
  // The window is long, so the rate was reached in its middle.
  const reached = means.find(({ rate }) => rate >= 0.9 * peak).at - WINDOW / 2;
  return { answers, reached, peak, rates: ends.map(({ rate }) => Math.round(rate)) };
}
