import { Agent } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { ask } from './ask.js';

const BODY = JSON.stringify({
  query: '{ articles(first: 5) { nodes { headline quotes(first: 5) { nodes { text speaker { __typename } } } } } }',
});

/** Asks the same again and again while the time lasts; tells the milliseconds that each took, sorted. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const took = [];
for (const end = performance.now() + workerData.seconds * 1000; performance.now() < end;) {
  const from = performance.now();
  const status = await ask(workerData.url, agent, BODY);
  if (status !== 200) throw new Error(`The control query was answered with ${status}.`);
  took.push(performance.now() - from);
}
agent.destroy();
parentPort.postMessage(took.sort((a, b) => a - b));
