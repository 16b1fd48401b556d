import { execFile, execFileSync, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

/** Runs a program to its end and gives what it printed; what it complains of becomes the error's message. */
export async function run(program, args, options = {}) {
  try {
    return (await runFile(program, args, { maxBuffer: 64 << 20, ...options })).stdout;
  } catch (error) {
    throw new Error(`${program} failed: ${error.stderr || error.stdout || error.message}`);
  }
}

const children = new Set();

/** Starts a server whose output goes to a file; `kill` ends it and waits for that. */
export function serve(program, args, { env, log }) {
  const file = openSync(log, 'w');
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', file, file] });
  child.ended = new Promise((resolve) => child.once('exit', resolve));
  children.add(child);
  child.ended.then(() => children.delete(child));
  return {
    pid: child.pid,
    alive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await child.ended;
      clearTimeout(late);
    },
  };
}

/** For a benchmark that ends in the middle: nothing that it started may stay behind. */
export function killAll() {
  children.forEach((child) => child.kill('SIGKILL'));
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function works(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Asks until the answer is true; the seconds that it took. */
export async function until(question, { seconds = 60, what, still = () => true }) {
  const from = performance.now();
  while (!(await question())) {
    if (!still()) throw new Error(`${what}: the process ended`);
    if (performance.now() - from > seconds * 1000) throw new Error(`${what}: not within ${seconds} s`);
    await sleep(20);
  }
  return (performance.now() - from) / 1000;
}
