import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const QUICK = { seconds: '2', rounds: '1', warmup: '12', startup: '12', budget: '60' };

/** What the command line says; README.md tells what each option does. */
export function readOptions(args) {
  const text = { type: 'string' };
  const { values } = parseArgs({
    args,
    options: {
      size: text,
      sizes: text,
      work: text,
      app: text,
      'java-flags': text,
      seconds: text,
      rounds: text,
      warmup: text,
      startup: text,
      connections: text,
      threads: text,
      workers: text,
      sides: text,
      workloads: text,
      budget: text,
      seed: text,
      quick: { type: 'boolean' },
    },
  });
  const given = {
    size: '100000',
    work: join(ROOT, 'target', 'bench'),
    app: join(ROOT, 'target', 'quarkus-app'),
    seconds: '10',
    rounds: '5',
    warmup: '120',
    startup: '60',
    connections: '16',
    threads: '2',
    budget: '600',
    seed: '1',
    ...(values.quick ? QUICK : {}),
    ...values,
  };
  const number = (name) => {
    if (!(Number(given[name]) > 0)) throw new Error(`--${name} must be a number above 0.`);
    return Number(given[name]);
  };
  const options = {
    size: number('size'),
    sizes: given.sizes?.split(',').map(Number),
    work: resolve(given.work),
    app: resolve(given.app),
    javaFlags: (given['java-flags'] ?? usualFlags(resolve(given.app))).split(' ').filter(Boolean),
    quick: !!given.quick,
    sides: given.sides?.split(','),
    workloads: given.workloads?.split(','),
    workers: given.workers && number('workers'),
  };
  for (const name of ['seconds', 'rounds', 'warmup', 'startup', 'connections', 'threads', 'budget', 'seed']) options[name] = number(name);
  mkdirSync(join(options.work, 'requests'), { recursive: true });
  return options;
}

/** What docs/operations.md advises for a server in use, in the memory that it promises to do with. */
function usualFlags(app) {
  return `-Xmx256m -XX:+UseTransparentHugePages -XX:TrimNativeHeapInterval=30000 -XX:AOTCache=${join(app, 'verbatim.aot')}`;
}
