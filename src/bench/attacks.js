import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { App } from './lib/app.js';
import { readOptions } from './lib/options.js';
import { killAll, run } from './lib/programs.js';
import { say } from './lib/say.js';

/** Whether hostile requests slow down those who mean well, and what they leave behind; README.md tells more. */

const CONTROL = '{ articles(first: 5) { nodes { headline quotes(first: 5) { nodes { text speaker { __typename } } } } } }';
const ATTACKERS = 8;

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

function ask(agent, body) {
  return new Promise((resolve, reject) => {
    const asked = request(app.url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode)).on('error', reject);
    });
    asked.on('error', reject).end(body);
  });
}

/** Milliseconds of the control query, one after the other, while the time lasts; sorted. */
async function control(seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    const from = performance.now();
    const status = await ask(agent, JSON.stringify({ query: CONTROL }));
    if (status !== 200) throw new Error(`The control query was answered with ${status}.`);
    took.push(performance.now() - from);
  }
  agent.destroy();
  return took.sort((a, b) => a - b);
}

async function attack(seconds) {
  const answers = {};
  const end = performance.now() + seconds * 1000;
  const attacker = async (_, number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let i = number; performance.now() < end; i++) {
      const status = await ask(agent, unique(BODIES[i % BODIES.length])).catch(({ code }) => code);
      answers[status] = (answers[status] ?? 0) + 1;
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: ATTACKERS }, attacker));
  return answers;
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

function row(when, took, { rss, heap }) {
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(2);
  return { when, queries: took.length, 'p50, ms': at(0.5), 'p99, ms': at(0.99), 'RSS, MB': rss.toFixed(0), 'heap, MB': heap.toFixed(1) };
}

try {
  await app.start({ VERBATIM_DATA_DIR: join(options.work, 'attacked'), VERBATIM_SAMPLE: 'true' });
  say('warming up');
  await attack(options.seconds);
  await control(options.seconds);
  const rows = [row('before', await control(options.seconds), await memory())];
  say('attacking');
  const [during, answers] = await Promise.all([control(options.seconds), attack(options.seconds)]);
  rows.push(row('during', during, await memory()));
  rows.push(row('after', await control(options.seconds), await memory()));
  console.table(rows);
  console.log('Answers to the attackers, by status:', answers);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  await app.stop();
  killAll();
}
