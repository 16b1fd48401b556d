import { uuid } from './ids.js';

/** The newest article is of this instant, and each is ten minutes older than the next. */
export const NEWEST = Date.UTC(2026, 9, 1);
export const STEP = 600_000;

export const articleTime = (size, n) => NEWEST - (size - n) * STEP;
export const articleId = (size, n) => uuid('article', n, articleTime(size, n));

const PICKS = 10_000;
const HOT = 200;
const STRIDE = 7919;

/**
 * Which articles and people are asked for: 10,000 of them, spread over the newsroom by a stride that is prime, so that
 * SQL can compute the same ones. Only people with at least 30 quotes are asked for, so that their pages are full.
 */
export function picks(size, hot = false) {
  const people = Math.floor(size / 10 / 8);
  const count = hot ? HOT : PICKS;
  return {
    articles: Array.from({ length: Math.min(count, size) }, (_, i) => 1 + ((i * STRIDE) % size)),
    people: Array.from({ length: Math.min(count, people) }, (_, i) => 1 + ((i * STRIDE) % people)),
  };
}

/** The same for pgbench: sets :n. */
export function pgbenchPick(size, of) {
  const bound = of === 'people' ? Math.floor(size / 10 / 8) : size;
  return `\\set i random(0, ${Math.min(PICKS, bound) - 1})\n\\set n 1 + (:i * ${STRIDE}) % ${bound}\n`;
}
