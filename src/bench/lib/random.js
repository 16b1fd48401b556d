/** Numbers that look like chance and are the same in every run (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  next.below = (bound) => Math.floor(next() * bound);
  next.of = (list) => list[next.below(list.length)];
  return next;
}

/** Draws ranks 1 to `size` by Zipf's law: rank r comes up in proportion to 1/r. */
export function zipf(size, chance) {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) sums[i] = sum += 1 / (i + 1);
  return () => {
    const wanted = chance() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

const STARTS = ['b', 'br', 'c', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const ENDS = ['', '', '', 'n', 'r', 's', 'l', 't', 'nd', 'm', 'rk'];

/** Made-up words, the first of them the most common. */
export function vocabulary(size, chance) {
  const words = new Set();
  while (words.size < size) {
    const syllables = 1 + chance.below(3);
    let word = '';
    for (let i = 0; i < syllables; i++) word += chance.of(STARTS) + chance.of(VOWELS) + chance.of(ENDS);
    words.add(word);
  }
  return [...words];
}

export const capital = (word) => word[0].toUpperCase() + word.slice(1);
