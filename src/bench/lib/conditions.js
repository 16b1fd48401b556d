import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { java } from './app.js';
import { kernel } from './kernel.js';
import { machine } from './machine.js';
import { node, postgraphileVersion } from './postgraphile.js';
import { run } from './programs.js';

/** Under which conditions something was measured: it goes into the results, so that they can be measured again. */
export async function conditions(options, programs) {
  const first = (text) => text.split('\n')[0].trim();
  return {
    date: new Date().toISOString().slice(0, 10),
    quick: options.quick,
    machine: machine(),
    kernel: kernel(),
    versions: {
      verbatim: commit(),
      java: first(await run(await java(), ['--version'])),
      postgraphile: postgraphileVersion(),
      node: first(await run(node(), ['--version'])),
      postgres: first(await run(join(programs, 'bin', 'postgres'), ['--version'])),
      pgbench: first(await run('pgbench', ['--version'])),
    },
    settings: {
      javaFlags: options.javaFlags.join(' ').replaceAll(`${options.app}/`, ''),
      seconds: options.seconds,
      rounds: options.rounds,
      warmup: options.warmup,
      connections: options.connections,
      threads: options.threads,
    },
  };
}

function commit() {
  const args = ['rev-parse', '--short=10', 'HEAD'];
  try {
    return execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown';
  }
}
