import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, SECRET, serverPrograms } from './lib/app.js';
import { COUNTING } from './lib/cluster.js';
import { learn } from './lib/context.js';
import { countStatements, increase, seqScans } from './lib/count.js';
import { HttpSide } from './lib/http.js';
import { loaded } from './lib/load.js';
import { rounds, warmUp } from './lib/measure.js';
import { readOptions } from './lib/options.js';
import { PostGraphile } from './lib/postgraphile.js';
import { killAll } from './lib/programs.js';
import { checkSame } from './lib/same.js';
import { say } from './lib/say.js';
import { SqlSide } from './lib/sql.js';
import { WORKLOADS } from './workloads/index.js';

const options = readOptions(process.argv.slice(2));
const workloads = WORKLOADS.filter(({ key }) => options.workloads?.includes(key) ?? true);
const programs = await serverPrograms(options);
const cluster = await loaded(options.size, { options, programs, say });
const context = { size: options.size };

function sides() {
  const http = (name, server, more) => new HttpSide({ name, server, cluster, options, context, ...more });
  const app = (name, cached) => http(name, new App({ name, options, cluster, cached }), { dialect: 'verbatim', key: SECRET, hot: cached });
  return [
    app('verbatim', false),
    app('verbatim hot', true),
    http('postgraphile', new PostGraphile({ name: 'postgraphile', options, cluster }), { dialect: 'postgraphile' }),
    new SqlSide({ name: 'sql', cluster, options, context }),
  ].filter(({ name }) => options.sides?.includes(name) ?? true);
}

async function running(sides, work) {
  for (const side of sides) {
    if (side.server) say(`${side.name} answers after ${(await side.server.start()).toFixed(1)} s`);
  }
  const of = (dialect) => sides.find((side) => side.dialect === dialect);
  await learn(context, { cluster, verbatim: of('verbatim'), postgraphile: of('postgraphile') });
  try {
    return await work(sides);
  } finally {
    await Promise.all(sides.map((side) => side.server?.stop()));
  }
}

try {
  await cluster.start(COUNTING);
  const checked = await running(sides(), async (sides) => {
    const bytes = await checkSame(sides, workloads, options.size);
    say('all sides give the same data');
    return { bytes, counts: await countStatements(sides, workloads, cluster, options.size) };
  });
  console.log(JSON.stringify(checked, null, 1));
  await cluster.start();
  const measured = await running(sides(), async (sides) => {
    await warmUp(sides, workloads, options.warmup, say);
    const before = await seqScans(cluster);
    const results = await rounds(sides, workloads, options, say);
    return { results, seqScans: increase(before, await seqScans(cluster)) };
  });
  writeFileSync(join(options.work, 'results.json'), JSON.stringify({ ...checked, ...measured }, null, 1));
} finally {
  killAll();
  await cluster.stop();
}
