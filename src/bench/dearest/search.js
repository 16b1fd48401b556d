import { kind, readable, request } from './query.js';

const BEST = 10;
/** Of the best of each kind, those that new queries are made of. */
const PARENTS = 30;
const REPAIRS = 12;
/** What is left of the time when a part is taken away without which the query is as dear for its reader. */
const ALIKE = 0.8;
/** Of the time. */
const STRIPPING = 0.4;
/** Milliseconds; what takes less is not dear, however little it is said to cost. */
const CHEAP = 50;

/**
 * Hill climbing from queries made by chance. Each round makes a new one, by chance or out of one that was dear, and
 * keeps the dearest of each kind; in the end the dearest kinds are stripped of what makes no difference, and measured
 * again.
 */
export class Search {
  constructor({ probe, schema, breeding, chance, say }) {
    Object.assign(this, { probe, schema, breeding, chance, say });
    this.asked = 0;
    this.accepted = 0;
    this.dearest = new Map();
    this.survey = breeding.survey();
  }

  /** @param seconds of which a part goes into stripping */
  async run(seconds) {
    const began = performance.now();
    const left = () => seconds * 1000 - (performance.now() - began);
    for (let told = 0; left() > seconds * 1000 * STRIPPING;) {
      await this.#try(this.#next());
      if (performance.now() - began > (told + 1) * 30_000) this.#tell(++told);
    }
    this.say('stripping the dearest');
    const half = performance.now() + left() / 2;
    const byTime = await this.#stripped(({ ms }) => ms, half);
    const byCost = await this.#stripped(forItsCost, performance.now() + left());
    return { seconds, asked: this.asked, accepted: this.accepted, byTime, byCost };
  }

  #tell() {
    const [best] = this.#ranked(({ ms }) => ms);
    this.say(`${this.asked} asked, ${this.accepted} accepted, the dearest ${best?.ms.toFixed(0)} ms (${best?.code ?? 'answered'}), cost ${best?.cost}`);
  }

  #next() {
    const parents = this.#ranked(this.chance() < 0.7 ? ({ ms }) => ms : forItsCost).slice(0, PARENTS);
    if (this.survey.length && this.chance() < 0.5) return this.survey.pop()();
    if (parents.length === 0 || this.chance() < 0.4) return this.breeding.random();
    const place = Math.floor(parents.length * this.chance() ** 2);
    return this.breeding.changed(parents[place].query, parents.map(({ query }) => query));
  }

  #ranked(score) {
    return [...this.dearest.values()].sort((a, b) => score(b) - score(a));
  }

  /** Asks; what is refused is made smaller, or given other arguments, until it is accepted. */
  async #try(query) {
    for (let i = 0; query && i < REPAIRS; i++) {
      const measured = await this.#measure(query);
      const { code, refused } = measured;
      // Some are refused only after they have done much.
      this.#keep({ query, ...measured });
      if (!refused || code === 'TIMEOUT') return;
      query = /^(BAD_|VALIDATION)/.test(code) ? this.breeding.otherwise(query) : this.breeding.smaller(query);
    }
  }

  async #measure(query) {
    this.asked++;
    const measured = await this.probe.measure(request(this.schema, query));
    return { ...measured, cost: Math.max(1, measured.cost ?? 1) };
  }

  #keep(one) {
    if (!one.refused) this.accepted++;
    const key = kind(this.schema, one.query);
    if (one.ms > (this.dearest.get(key)?.ms ?? 0)) this.dearest.set(key, one);
  }

  /** The dearest of each kind that is left when they are stripped. */
  async #stripped(score, end) {
    const found = new Map();
    const candidates = this.#ranked(score).slice(0, 2 * BEST);
    for (const [i, one] of candidates.entries()) {
      if (found.size === BEST) break;
      const until = performance.now() + (end - performance.now()) / Math.min(BEST - found.size, candidates.length - i);
      const least = await this.#strip(one, score, until);
      const key = kind(this.schema, least.query);
      if (!found.has(key) || score(found.get(key)) < score(least)) found.set(key, least);
    }
    const told = [];
    for (const one of [...found.values()].sort((a, b) => score(b) - score(a))) {
      const held = await this.probe.held(request(this.schema, one.query));
      told.push({ ...one, query: readable(one.query), request: request(this.schema, one.query), held });
    }
    return told;
  }

  /** Takes away what may go while it stays as dear. In the end measured again; the faster counts, as noise only slows. */
  async #strip(one, score, until) {
    let least = one;
    for (let changed = true; changed;) {
      changed = false;
      for (const query of this.breeding.simpler(least.query)) {
        if (performance.now() > until) break;
        const measured = await this.#measure(query);
        if (score(measured) < ALIKE * score(one)) continue;
        least = { query, ...measured };
        changed = true;
        break;
      }
    }
    const again = { query: least.query, ...(await this.#measure(least.query)) };
    return again.ms < least.ms ? again : least;
  }
}

const forItsCost = ({ ms, cost }) => (ms < CHEAP ? 0 : ms / cost);
