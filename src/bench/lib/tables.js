import { WORKLOADS } from '../workloads/index.js';
import { TRIGRAMS_BELOW } from './load.js';

const NAMES = { verbatim: 'Verbatim', 'verbatim hot': 'Verbatim, hot', postgraphile: 'PostGraphile', sql: 'SQL' };

const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const whole = (number) => Math.round(number).toLocaleString('en-US');
const fixed = (number, digits) => (Number.isFinite(number) ? number.toFixed(digits) : '–');
const times = (a, b) => (a && b ? `${(a / b).toFixed(2)} ×` : '–');

/** The median of a figure over the rounds. */
export function middle(rounds, field) {
  const sorted = rounds.map((round) => round[field]).sort((a, b) => a - b);
  const at = sorted.length >> 1;
  return sorted.length % 2 ? sorted[at] : (sorted[at - 1] + sorted[at]) / 2;
}

function workloads({ results, page }) {
  return WORKLOADS.filter(({ key }) => Object.values(results).some((side) => side[key])).map(({ key, name }) => ({
    key,
    name: key === 'deep-page' && page ? `page ${whole(page)} of a list` : name,
  }));
}

export function header(found) {
  const { machine, kernel, versions, settings } = found;
  return `# Results

Written by \`src/bench/run\` on ${found.date}; [README.md](README.md) tells what is measured and how.${found.quick ? ' **A quick trial; these figures mean little.**' : ''}

- ${whole(found.size)} articles, ${whole(found.size * 5)} quotes, ${whole(found.size / 10)} people${trigrams(found.size)}
- ${machine.cpu}, ${machine.cores} cores, ${machine.memory}, ${machine.system}; servers, database and load share it
- Linux shares the cores by ${kernel.sharesBy}; ${whole(kernel.hugePages)} huge pages of ${kernel.hugePageSize} MB for PostgreSQL's buffers
- Verbatim ${versions.verbatim} on ${versions.java}, \`${settings.javaFlags}\`
- PostGraphile ${versions.postgraphile} on Node ${versions.node}; processes: ${found.workers}
- ${versions.postgres}; SQL sent by ${versions.pgbench}
- ${settings.connections} connections; medians of ${settings.rounds} rounds of ${settings.seconds} s in turns after ${settings.warmup} s of warm-up a side

Hot: from Verbatim's cache of answers, over 200 articles or people; everything else is asked of 10,000 (fewer where there are fewer).`;
}

const trigrams = (size) => (size < TRIGRAMS_BELOW ? '' : ', without the trigram indexes on quotes and headlines');

export function ratios(found) {
  const rate = (side, key) => found.results[side]?.[key] && middle(found.results[side][key], 'rate');
  const rows = workloads(found).map(({ key, name }) => [
    name,
    times(rate('verbatim', key), rate('postgraphile', key)),
    times(rate('verbatim', key), rate('sql', key)),
    times(rate('verbatim hot', key), rate('postgraphile', key)),
  ]);
  return `## Verbatim's rate beside the others'\n\n${table(['', 'of PostGraphile', 'of SQL', 'hot, of PostGraphile'], rows)}`;
}

export function servers({ memory, startup, seqScans, counts }) {
  const rows = Object.entries(memory).map(([side, { rss, pss }]) => [
    NAMES[side],
    whole(rss),
    whole(pss),
    fixed(startup[side]?.answers, 1),
    fixed(startup[side]?.reached, 1),
  ]);
  const planned = Object.entries(counts).flatMap(([side, keys]) =>
    Object.entries(keys)
      .filter(([, { seqScans }]) => seqScans.length > 0)
      .map(([key, { seqScans }]) => `${NAMES[side]}, ${key}: ${seqScans.join(', ')}`),
  );
  const read = Object.entries(seqScans).map(([name, scans]) => `${name} (${scans})`);
  return `## Servers

${table(['', 'RSS after all rounds, MB', 'of that its own (PSS)', 's from start to first answer', 's to 90 % of the peak rate'], rows)}

Plans that read a table of more than 1,000 rows from end to end: ${planned.join('; ') || 'none'}.
Such tables read from end to end during the rounds: ${read.join(', ') || 'none'}.`;
}

export function comparison(found) {
  const parts = workloads(found).map(({ key, name }) => {
    const rows = Object.keys(NAMES)
      .filter((side) => found.results[side]?.[key])
      .map((side) => {
        const rounds = found.results[side][key];
        const rates = rounds.map(({ rate }) => rate);
        const count = found.counts[side]?.[key];
        const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
        return [
          NAMES[side],
          whole(middle(rounds, 'rate')),
          `${whole(Math.min(...rates))}–${whole(Math.max(...rates))}`,
          fixed(middle(rounds, 'p50'), 2),
          fixed(middle(rounds, 'p99'), 2),
          count ? `${count.statements}${count.transaction ? ` + ${count.transaction}` : ''}` : '–',
          whole(found.bytes[side]?.[key]),
          side === 'sql' ? '–' : fixed(middle(rounds, 'serverCpu'), 2),
          fixed(middle(rounds, 'postgresCpu'), 2),
          whole(failed),
        ];
      });
    const head = [
      '',
      'requests/s',
      'lowest–highest',
      'p50 ms',
      'p99 ms',
      'statements',
      'bytes',
      'CPU s per 1,000: server',
      'PostgreSQL',
      'failed',
    ];
    return `### ${name}\n\n${table(head, rows)}`;
  });
  return `## Workloads\n\nStatements: those that ask or change something, + those that only begin or end a transaction.\n\n${parts.join('\n\n')}`;
}

export function sizes({ date, sizes, results, memory, seqScans, quick }) {
  const of = (size) => `verbatim ${size}`;
  const rows = workloads({ results }).map(({ key, name }) => [
    name,
    ...sizes.flatMap((size) => [
      fixed(middle(results[of(size)][key], 'p50'), 2),
      whole(middle(results[of(size)][key], 'rate')),
    ]),
    times(middle(results[of(sizes.at(-1))][key], 'p50'), middle(results[of(sizes[0])][key], 'p50')),
  ]);
  const head = [
    '',
    ...sizes.flatMap((size) => [`${whole(size)} articles: p50 ms`, 'requests/s']),
    'p50, last to first',
  ];
  const read = seqScans.flatMap((scans, i) => Object.keys(scans).map((name) => `${name} of ${whole(sizes[i])}`));
  return `## Sizes of newsroom

Measured on ${date}: Verbatim alone, without its cache.${quick ? ' **A quick trial; these figures mean little.**' : ''}

${table(head, rows)}

RSS in the end: ${sizes.map((size) => `${whole(memory[of(size)].rss)} MB with ${whole(size)} articles`).join(', ')}.
Big tables read from end to end: ${read.join(', ') || 'none'}.
${sizes
  .filter(trigrams)
  .map((size) => `The newsroom of ${whole(size)} is${trigrams(size).slice(1)}.`)
  .join('\n')}`.trim();
}

/** Milliseconds and megabytes that an accepted query may take at most. */
const AIM = { ms: 5000, held: 64 };

export function dearest({ date, quick, size, seed, seconds, asked, accepted, byTime, byCost }) {
  const head = ['', 'ms', 'cost', 'came to', 'KB', 'CPU s: Verbatim', 'PostgreSQL', 'slowest statement, ms', 'heap, MB'];
  const rows = (found) =>
    table(
      head,
      found.map((one) => [
        `\`${one.query.replaceAll('|', '\\|')}\``,
        whole(one.ms),
        whole(one.cost),
        one.code ?? 'an answer',
        whole(one.bytes / 1024),
        fixed(one.cpu, 2),
        fixed(one.cpuOfPostgres, 2),
        one.slowest ? (one.slowest.ms ? whole(one.slowest.ms) : 'ended') : '–',
        whole(one.held),
      ]),
    );
  const missed = [...byTime, ...byCost].filter(({ ms, held }) => ms > AIM.ms || held > AIM.held).length;
  return `## The dearest queries

Searched on ${date} for ${whole(seconds)} s from seed ${seed} on ${whole(size)} articles: ${whole(asked)} queries asked, ${whole(accepted)} accepted.${quick ? ' **A quick trial; these figures mean little.**' : ''}
Each is stripped of what makes no difference. The aim, at most ${AIM.ms / 1000} s and ${AIM.held} MB on the heap, is ${missed ? `missed by ${missed} of these` : 'kept by all of these'}.

By time:

${rows(byTime)}

By time for its cost:

${rows(byCost)}`;
}
