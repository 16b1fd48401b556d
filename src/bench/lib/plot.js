const WIDTH = 860;
const LEFT = 130;
const RIGHT = 110;
const BAR = 17;
const GAP = 34;

/** Horizontal bars, a group for each workload; each group has a scale of its own. */
export function plot(groups, series) {
  let y = 46;
  const parts = [legend(series)];
  for (const { name, bars } of groups) {
    parts.push(text(8, y + 12, name, 'title'));
    y += 22;
    const most = Math.max(...bars.map(({ value }) => value));
    for (const { series: key, value } of bars) {
      const length = Math.max(1, ((WIDTH - LEFT - RIGHT) * value) / most);
      const { label, colour } = series[key];
      parts.push(text(LEFT - 8, y + 12, label, 'end'));
      parts.push(
        `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR - 4}" rx="2" fill="${colour}"/>`,
      );
      parts.push(text(LEFT + length + 7, y + 11, `${Math.round(value).toLocaleString('en-US')}/s`));
      y += BAR;
    }
    y += GAP - BAR;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="12">
<style>
text { fill: #1f2328 }
.title { font-weight: 600; font-size: 13px }
.end { text-anchor: end }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
</style>
${parts.join('\n')}
</svg>
`;
}

function legend(series) {
  return text(
    8,
    20,
    `Requests per second, more is better: ${Object.values(series)
      .map(({ long }) => long)
      .join('; ')}`,
  );
}

function text(x, y, words, style) {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y}"${style ? ` class="${style}"` : ''}>${safe}</text>`;
}
