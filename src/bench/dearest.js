import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Breeding } from './dearest/breeding.js';
import { Pools } from './dearest/pools.js';
import { Probe, SLOW } from './dearest/probe.js';
import { Schema } from './dearest/schema.js';
import { Search } from './dearest/search.js';
import { Values } from './dearest/values.js';
import { App, serverPrograms } from './lib/app.js';
import { stopClusters } from './lib/cluster.js';
import { loaded } from './lib/load.js';
import { lock } from './lib/lock.js';
import { readOptions } from './lib/options.js';
import { prewarm } from './lib/prewarm.js';
import { killAll } from './lib/programs.js';
import { random } from './lib/random.js';
import { report } from './lib/report.js';
import { say } from './lib/say.js';

/** Looks for the dearest queries that the public may ask; README.md tells more. */

const LOGGING = {
  shared_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': SLOW,
  log_line_prefix: '%u:',
};

const options = readOptions(process.argv.slice(2));
const unlock = lock(options.work);

async function end() {
  killAll();
  await stopClusters();
  unlock();
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().finally(() => process.exit(1)));

async function search() {
  const cluster = await loaded(options.size, { options, programs: await serverPrograms(options), say });
  await cluster.start(LOGGING);
  await prewarm(cluster);
  const collections = join(options.work, 'collections.log');
  options.javaFlags.push(`-Xlog:gc:file=${collections}`);
  const app = new App({ name: 'dearest', options, cluster, cached: false });
  await app.start();
  const probe = new Probe({ app, cluster, collections });
  const schema = await Schema.of(probe.asEditor);
  const chance = random(options.seed);
  const pools = await new Pools(schema, probe.asPublic).fill();
  const breeding = new Breeding(schema, new Values(schema, pools, chance), chance);
  const found = await new Search({ probe, schema, breeding, chance, say }).run(options.budget);
  await app.stop();
  return found;
}

try {
  const found = { date: new Date().toISOString().slice(0, 10), quick: options.quick, size: options.size, seed: options.seed, ...(await search()) };
  writeFileSync(join(options.work, 'dearest.json'), `${JSON.stringify(found, null, 1)}\n`);
  report(options);
} catch (error) {
  say(options.quick ? error.stack : error.message);
  process.exitCode = 1;
} finally {
  await end();
}
