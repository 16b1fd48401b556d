import { named } from './schema.js';

/** What the ids in an argument may be of; a field's own name tells it where nothing is said here. */
const KINDS = {
  about: ['person', 'source', 'topic'],
  addressees: ['source'],
  affiliatedWith: ['source'],
  articles: ['article'],
  authors: ['person'],
  mentions: ['person', 'source', 'topic'],
  parent: ['topic'],
  publication: ['source'],
  quotes: ['quote', 'person', 'source'],
  section: ['topic'],
  sources: ['source'],
  speakers: ['person', 'source'],
  topics: ['topic'],
};
const FILTERED = { ArticleFilter: 'article', PersonFilter: 'person', QuoteFilter: 'quote', SourceFilter: 'source', TopicFilter: 'topic' };
const PAGING = new Set(['first', 'last', 'after', 'before']);
const MOST = 100;
const LETTERS = 'aeioubcdfghlmnprstvw';
/** Texts that stand everywhere, nowhere, or mean something in a pattern. */
const TEXTS = ['e', 'a ', 'zz', 'qxj', '%', '_', 'ing', 'tr', 'ea', 'Vo', ' ', '.', 'kw', 'e'.repeat(200), 'ea '.repeat(66)];
const LANGUAGES = ['en', 'de', 'xx'];
/** Around the newest article, in the middle, and before all. */
const INSTANTS = ['0001-01-01T00:00:00Z', '2000-01-01T00:00:00Z', '2025-10-01T00:00:00Z', '2026-09-30T00:00:00Z', '2030-01-01T00:00:00Z'];

/** Arguments at their bounds: full pages, cursors deep in a list, filters by a hundred ids or by a letter or two. */
export class Values {
  constructor(schema, pools, chance) {
    Object.assign(this, { schema, pools, chance });
  }

  /** All arguments of a field, by name. */
  arguments(owner, field) {
    const given = {};
    const identities = field.args.filter(({ name }) => name === 'id' || name === 'slug');
    const identity = identities.length ? this.chance.of(identities) : undefined;
    for (const arg of field.args.filter(({ name }) => !PAGING.has(name))) {
      const wanted = identities.includes(arg) ? arg === identity : arg.required || this.chance() < 0.5;
      if (wanted) given[arg.name] = this.#value(arg, this.#kindOf(arg.name, field));
    }
    return { ...given, ...(field.paged ? this.#page(field, given.orderBy) : this.#length(field)) };
  }

  #kindOf(name, field) {
    const own = this.pools.ids.has(field.name) ? [field.name] : [...this.pools.ids.keys()];
    return KINDS[name] ?? own;
  }

  #length(field) {
    return field.args.some(({ name }) => name === 'first') ? { first: this.#size() } : {};
  }

  #size() {
    return this.chance() < 0.6 ? MOST : this.chance.of([1, 5, 20, 50]);
  }

  #page(field, orderBy) {
    const backward = this.chance() < 0.25;
    const page = { [backward ? 'last' : 'first']: this.#size() };
    const orders = field.args.some(({ name }) => name === 'orderBy');
    const cursors = this.pools.cursors.get(`${field.type} ${orderBy ?? (orders ? this.#usual(field) : undefined)}`);
    if (cursors && this.chance() < 0.3) page[backward ? 'before' : 'after'] = this.chance.of(cursors);
    return page;
  }

  /** Lists are by name where there is such an order, else by time. */
  #usual(field) {
    const { enumValues } = this.schema.type(field.args.find(({ name }) => name === 'orderBy').type);
    return enumValues.some(({ name }) => name === 'NAME') ? 'NAME' : 'NEWEST';
  }

  #value({ name, type, list }, kinds) {
    if (list) return this.#list(type, kinds);
    const { kind, enumValues } = this.schema.type(type);
    if (kind === 'ENUM') return this.chance.of(enumValues).name;
    if (kind === 'INPUT_OBJECT') return this.filter(type);
    if (type === 'ID') return this.chance.of(this.pools.ids.get(this.chance.of(kinds)) ?? ['person_00000000000000000000000000']);
    if (type === 'Boolean') return this.chance() < 0.7;
    if (type === 'Date') return this.chance.of(INSTANTS).slice(0, 10);
    if (type === 'DateTime') return this.chance.of(INSTANTS);
    if (type === 'Int') return this.#size();
    if (name === 'language') return this.chance.of(LANGUAGES);
    if (name === 'slug') return this.chance.of(this.pools.slugs.get(kinds[0]) ?? ['nobody']);
    return this.#text();
  }

  #list(type, kinds) {
    const { kind, enumValues } = this.schema.type(type);
    if (kind === 'ENUM') return enumValues.map(({ name }) => name).filter(() => this.chance() < 0.4);
    const from = type === 'ID' ? kinds.flatMap((kind) => this.pools.ids.get(kind) ?? []) : [...this.pools.slugs.values()].flat();
    const length = this.chance.of([1, 3, MOST, MOST]);
    return [...new Set(Array.from({ length }, () => this.chance.of(from)))];
  }

  #text() {
    if (this.chance() < 0.5) return this.chance.of(TEXTS);
    return Array.from({ length: 1 + this.chance.below(3) }, () => LETTERS[this.chance.below(LETTERS.length)]).join('');
  }

  /** Some conditions of a filter; what it negates is a filter too. */
  filter(type) {
    const { inputFields } = this.schema.type(type);
    const wanted = 1 + this.chance.below(3);
    const filter = {};
    for (let i = 0; i < wanted; i++) {
      const field = this.chance.of(inputFields);
      filter[field.name] = this.condition(type, field);
    }
    return filter;
  }

  condition(filter, { name, type }) {
    return this.#value({ name, ...named(type) }, KINDS[name] ?? [FILTERED[filter]]);
  }
}
