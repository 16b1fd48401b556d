import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKLOADS } from '../workloads/index.js';
import { plot } from './plot.js';
import { comparison, dearest, header, middle, ratios, servers, sizes } from './tables.js';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/** A colour each that stands out on white and on black. */
const SERIES = {
  verbatim: { label: 'Verbatim', long: 'Verbatim without its cache', colour: '#2f81f7' },
  'verbatim hot': { label: 'hot', long: 'hot: answers from its cache', colour: '#e0823d' },
  postgraphile: { label: 'PostGraphile', long: 'PostGraphile', colour: '#8b949e' },
  sql: { label: 'SQL', long: 'SQL by hand, the limit', colour: '#3fa45b' },
};

/** What other programs than the comparison found, with the headings of their sections. */
const OTHERS = { 'sizes.json': ['## Sizes of newsroom', sizes], 'dearest.json': ['## The dearest queries', dearest] };

/**
 * Writes RESULTS.md and the plot from what was measured last; a quick run's stay in the work folder. A section of which
 * the work folder knows nothing stays as it is.
 */
export function report(options) {
  const found = read(join(options.work, 'results.json'));
  const others = Object.entries(OTHERS).map(([file, [heading, table]]) => ({ heading, table, found: read(join(options.work, file)) }));
  const folder = [found, ...others.map((other) => other.found)].every((one) => !one?.quick) ? BENCH : options.work;
  const target = join(folder, 'RESULTS.md');
  const kept = sections(target);
  const parts = [];
  if (found) {
    parts.push(header(found), '![Requests per second](results.svg)', ratios(found), servers(found), comparison(found));
    writeFileSync(join(folder, 'results.svg'), plot(groups(found), SERIES));
  } else {
    parts.push(kept.find((section) => !others.some(({ heading }) => section.startsWith(heading))));
  }
  for (const { heading, table, found } of others) {
    parts.push(found ? table(found) : kept.find((section) => section.startsWith(heading)));
  }
  const text = `${parts.filter(Boolean).join('\n\n')}\n`;
  writeFileSync(target, text);
  process.stdout.write(`${text}\nWritten to ${target}\n`);
}

/** The comparison, and what the others found. */
function sections(file) {
  if (!existsSync(file)) return [];
  const heads = Object.values(OTHERS).map(([heading]) => `(?=^${heading}$)`);
  return readFileSync(file, 'utf8').split(new RegExp(heads.join('|'), 'm')).map((section) => section.trim());
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
