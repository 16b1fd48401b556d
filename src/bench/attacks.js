import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { App } from './lib/app.js';
import { ask } from './lib/ask.js';
import { readOptions } from './lib/options.js';
import { killAll, run } from './lib/programs.js';
import { say } from './lib/say.js';

/** Whether hostile requests slow down those who mean well, and what they leave behind; README.md tells more. */

/** How many attack at once, each sending as soon as it is answered. */
const PACES = [1, 8];

const times = (count, part) => Array.from({ length: count }, (_, i) => part(i)).join(' ');

const DOCUMENTS = [
  `{${'article{related{'.repeat(300)}`,
  `{nodes(ids:${'['.repeat(3000)}`,
  `{articles(filter:${'{not:'.repeat(2000)}`,
  `{${'__typename '.repeat(1400)}}`,
  `{viewer ${'@aa'.repeat(600)}{role}}`,
  `{viewer{...a}} fragment a on Viewer{...b} fragment b on Viewer{...a}`,
  `{${times(600, (i) => `...f${i}`)}}`,
  `{nodes(ids:[${times(600, (i) => `$a${i}`)}]){id}}`,
  times(150, (i) => `query q${i}{viewer{role}}`),
  `{...f0} ${times(5, (n) => `fragment f${n} on Query{${times(10, (i) => (n < 4 ? `...f${n + 1}` : `a${i}:viewer{role}`))}}`)}`,
  `{${times(101, (i) => `a${i}:viewer{role}`)}}`,
  '{articles(first:100){nodes{quotes(first:100){nodes{article{quotes(first:100){nodes{id}}}}}}}}',
  '{__schema{types{fields{type{fields{type{fields{name}}}}}}}}',
  '{articl{headline}}',
];

const BODIES = [
  ...DOCUMENTS.map((query) => JSON.stringify({ query })),
  '['.repeat(60_000),
  `[${times(500, () => '{"query":"{viewer{role}}"}').replaceAll(' ', ',')}]`,
  '{"query":"{viewer{role}}","query":"{viewer{role}}"}',
  JSON.stringify({ query: `{viewer{role}} ${','.repeat(250_000)}` }),
  JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
];

const options = readOptions(process.argv.slice(2));
const app = new App({ name: 'attacked', options, cached: false });

/** Each document new, so that it is not known already. */
const unique = (body) => body.replace(/"\}$/, ` #${crypto.randomUUID()}"}`);

/** Milliseconds of a control query, one after the other, while the time lasts; sorted. By a thread of its own, which does not wait for the attackers'. */
async function control(seconds) {
  const worker = new Worker(new URL('lib/control.js', import.meta.url), { workerData: { url: app.url, seconds } });
  const [took] = await once(worker, 'message');
  return took;
}

/** Counts the answers by status. */
async function attack(attackers, seconds, answers = {}) {
  const end = performance.now() + seconds * 1000;
  const attacker = async (_, number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let i = number; performance.now() < end; i++) {
      const status = await ask(app.url, agent, unique(BODIES[i % BODIES.length])).catch(({ code }) => code);
      answers[status] = (answers[status] ?? 0) + 1;
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: attackers }, attacker));
}

/** Megabytes: what the system gave to the process, and what lives on its heap. */
async function memory() {
  const [pid] = app.pids();
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  const jcmd = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jcmd') : 'jcmd';
  await run(jcmd, [String(pid), 'GC.run']);
  const heap = Number(/used (\d+)K/.exec(await run(jcmd, [String(pid), 'GC.heap_info']))[1]) / 1024;
  return { rss, heap };
}

/** Of a round; sorted times. */
const at = (took, share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function row(when, rounds, { rss, heap }) {
  const of = (share) => median(rounds.map((took) => at(took, share))).toFixed(2);
  const queries = rounds.reduce((sum, took) => sum + took.length, 0);
  return { when, queries, 'p50, ms': of(0.5), 'p99, ms': of(0.99), 'RSS, MB': rss.toFixed(0), 'heap, MB': heap.toFixed(1) };
}

/** Calm and attacked rounds take turns, so that whatever else happens on the machine happens to both. */
async function compare(attackers) {
  const calm = [];
  const attacked = [];
  const answers = {};
  for (let round = 0; round < options.rounds; round++) {
    calm.push(await control(options.seconds));
    const [during] = await Promise.all([control(options.seconds), attack(attackers, options.seconds, answers)]);
    attacked.push(during);
  }
  console.log(`Answers to the attackers, ${attackers} at once, by status:`, answers);
  const left = await memory();
  return [row('calm', calm, left), row(`${attackers} at once`, attacked, left)];
}

try {
  await app.start({ VERBATIM_DATA_DIR: join(options.work, 'attacked'), VERBATIM_SAMPLE: 'true' });
  say('warming up');
  await Promise.all([control(options.warmup), attack(1, options.warmup)]);
  const rows = [row('before', [await control(options.seconds)], await memory())];
  for (const attackers of PACES) {
    say(`attacking, ${attackers} at once`);
    rows.push(...(await compare(attackers)));
  }
  rows.push(row('after', [await control(options.seconds)], await memory()));
  console.table(rows);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  await app.stop();
  killAll();
}
