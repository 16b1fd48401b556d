import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKLOADS } from '../workloads/index.js';
import { plot } from './plot.js';
import { comparison, header, middle, ratios, servers, sizes } from './tables.js';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/** A colour each that stands out on white and on black. */
const SERIES = {
  verbatim: { label: 'Verbatim', long: 'Verbatim without its cache', colour: '#2f81f7' },
  'verbatim hot': { label: 'hot', long: 'hot: answers from its cache', colour: '#e0823d' },
  postgraphile: { label: 'PostGraphile', long: 'PostGraphile', colour: '#8b949e' },
  sql: { label: 'SQL', long: 'SQL by hand, the limit', colour: '#3fa45b' },
};

/** Writes RESULTS.md and the plot from what was measured last; a quick run's stay in the work folder. */
export function report(options) {
  const found = read(join(options.work, 'results.json'));
  const ofSizes = read(join(options.work, 'sizes.json'));
  const folder = [found, ofSizes].every((one) => !one || !one.quick) ? BENCH : options.work;
  const parts = [];
  if (found) {
    parts.push(header(found), '![Requests per second](results.svg)', ratios(found), servers(found), comparison(found));
    writeFileSync(join(folder, 'results.svg'), plot(groups(found), SERIES));
  }
  if (ofSizes) parts.push(sizes(ofSizes));
  writeFileSync(join(folder, 'RESULTS.md'), `${parts.join('\n\n')}\n`);
  process.stdout.write(`${parts.join('\n\n')}\n\nWritten to ${join(folder, 'RESULTS.md')}\n`);
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function groups({ results, page }) {
  return WORKLOADS.map(({ key, name }) => ({
    name: key === 'deep-page' ? `page ${page.toLocaleString('en-US')} of a list` : name,
    bars: Object.keys(SERIES)
      .filter((side) => results[side]?.[key])
      .map((side) => ({ series: side, value: middle(results[side][key], 'rate') })),
  })).filter(({ bars }) => bars.length > 0);
}
