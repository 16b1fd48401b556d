import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverPrograms } from './lib/app.js';
import { stopClusters } from './lib/cluster.js';
import { compare } from './lib/compare.js';
import { conditions } from './lib/conditions.js';
import { tune } from './lib/kernel.js';
import { lock } from './lib/lock.js';
import { readOptions } from './lib/options.js';
import { killAll } from './lib/programs.js';
import { report } from './lib/report.js';
import { say } from './lib/say.js';
import { compareSizes } from './lib/sizes.js';
import { WORKLOADS } from './workloads/index.js';

const options = readOptions(process.argv.slice(2));
const workloads = WORKLOADS.filter(({ key }) => options.workloads?.includes(key) ?? true);

const unlock = lock(options.work);
const untune = tune(options.sizes?.length ?? 1);

async function end() {
  killAll();
  await stopClusters();
  untune();
  unlock();
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().finally(() => process.exit(1)));

try {
  const programs = await serverPrograms(options);
  const [file, measure] = options.sizes ? ['sizes.json', compareSizes] : ['results.json', compare];
  const found = { ...(await conditions(options, programs)), ...(await measure({ options, programs, workloads })) };
  writeFileSync(join(options.work, file), `${JSON.stringify(found, null, 1)}\n`);
  report(options);
} catch (error) {
  say(options.quick ? error.stack : error.message);
  process.exitCode = 1;
} finally {
  await end();
}
