import { all, copy } from './query.js';

const CHANGES = ['grow', 'grow', 'again', 'again', 'rerun', 'rerun', 'rerun', 'widen', 'cut', 'mate', 'multiply'];

/** Makes queries by chance, and new ones of those that were dear. */
export class Breeding {
  constructor(schema, values, chance) {
    Object.assign(this, { schema, values, chance });
  }

  /** @param levels of what may be asked below the fields of the root */
  random(levels = 1 + this.chance.below(4)) {
    const root = { children: [] };
    const fields = this.schema.type('Query').fields.filter(({ name }) => name !== 'previewImport');
    const count = this.chance() < 0.7 ? 1 : 1 + this.chance.below(4);
    for (let i = 0; i < count; i++) root.children.push(this.#node('Query', this.chance.of(fields), levels));
    return root;
  }

  /**
   * The whole lists in each of their orders: with each condition of their filters, by itself and negated, and with each
   * link and list below a full page of them. Shuffled.
   */
  survey() {
    const queries = [];
    for (const field of this.schema.type('Query').fields.filter(({ paged }) => paged)) {
      const input = (name) => this.schema.type(field.args.find((arg) => arg.name === name)?.type);
      const orders = input('orderBy')?.enumValues.map(({ name }) => ({ orderBy: name })) ?? [{}];
      const negations = input('filter').inputFields.some(({ name }) => name === 'not') ? [false, true] : [false];
      const links = this.schema.type(this.schema.itemOf(field.type)).fields.filter(({ type }) => this.schema.composite(type));
      for (const order of orders) {
        for (const condition of input('filter').inputFields.filter(({ name }) => name !== 'not')) {
          for (const negated of negations) queries.push(() => this.#filtered(field, order, condition, negated));
        }
        for (const link of links) queries.push(() => this.#with(field, order, link));
      }
    }
    return queries.map((query) => [this.chance(), query]).sort(([a], [b]) => a - b).map(([, query]) => query);
  }

  #filtered(field, order, condition, negated) {
    const type = field.args.find(({ name }) => name === 'filter').type;
    const alone = { [condition.name]: this.values.condition(type, condition) };
    const below = this.schema.field(field.type, this.chance() < 0.4 ? 'totalCount' : 'nodes');
    const args = { first: 100, ...order, filter: negated ? { not: alone } : alone };
    return { children: [{ owner: 'Query', name: field.name, args, children: [this.#node(field.type, below, 0)] }] };
  }

  /** Its own list, where it is one, is short or counted, so that the page may be full. */
  #with(field, order, link) {
    const nodes = { owner: field.type, name: 'nodes', args: {}, children: [] };
    const node = this.#node(this.schema.itemOf(field.type), link, 0);
    if (node.args.first) node.args.first = this.chance.of([1, 1, 5]);
    if (this.schema.itemOf(link.type) && this.chance() < 0.5) node.children = [this.#node(link.type, this.schema.field(link.type, 'totalCount'), 0)];
    nodes.children.push(node);
    return { children: [{ owner: 'Query', name: field.name, args: { first: 100, ...order }, children: [nodes] }] };
  }

  /** @param others queries that parts may be taken from */
  changed(query, others) {
    const root = copyRoot(query);
    const times = 1 + this.chance.below(3);
    for (let i = 0; i < times; i++) this.#change(root, this.chance.of(CHANGES), others);
    return root;
  }

  #change(root, how, others) {
    const found = all(root);
    const { node, parent } = this.chance.of(found);
    switch (how) {
      case 'grow':
        if (node.children.length) this.#grow(node, 2);
        break;
      case 'again':
        parent.children.push({ ...copy(node), args: this.#arguments(node) });
        break;
      case 'rerun':
        node.args = this.#arguments(node);
        break;
      case 'widen':
        for (const { node } of found) if (node.args.first) node.args.first = 100;
        break;
      case 'cut':
        if (parent.children.length > 1) parent.children.splice(parent.children.indexOf(node), 1);
        break;
      case 'multiply':
        for (let i = this.chance.of([2, 5, 9, 28]); i > 0; i--) parent.children.push(copy(node));
        break;
      case 'mate':
        if (others.length) this.#mate(node, this.chance.of(others));
        break;
      default:
        throw new Error(`There is no such change: ${how}`);
    }
  }

  /** Adds what another asks of the same type. */
  #mate(node, other) {
    const type = this.#type(node);
    const alike = all(other).filter((one) => one.node.children.length && this.#type(one.node) === type);
    if (node.children.length && alike.length) node.children.push(...this.chance.of(alike).node.children.map(copy));
  }

  /** Asks for less of what was refused for its cost: shorter lists, or a part less. */
  smaller(query) {
    const root = copyRoot(query);
    const found = all(root);
    const long = found.filter(({ node }) => (node.args.first ?? node.args.last ?? 0) > 1);
    if (long.length && this.chance() < 0.7) {
      const { args } = this.chance.of(long).node;
      const size = args.first ? 'first' : 'last';
      args[size] = Math.max(1, Math.floor(args[size] / 2));
    } else {
      const spare = found.filter(({ parent }) => parent.children.length > 1);
      if (spare.length === 0) return undefined;
      const { node, parent } = this.chance.of(spare);
      parent.children.splice(parent.children.indexOf(node), 1);
    }
    return root;
  }

  /** The same with all of its arguments chosen anew, for what was refused for one of them. */
  otherwise(query) {
    const root = copyRoot(query);
    for (const { node } of all(root)) node.args = this.#arguments(node);
    return root;
  }

  /** Each query with one part less: a field, an argument, a condition of a filter. */
  *simpler(query) {
    if (query.children.length > 1) for (const child of query.children) yield { children: [copy(child)] };
    const places = all(query).length;
    for (let i = 0; i < places; i++) {
      const root = copyRoot(query);
      const { node, parent } = all(root)[i];
      if (parent.children.length > 1) {
        parent.children.splice(parent.children.indexOf(node), 1);
        yield root;
      }
    }
    for (let i = 0; i < places; i++) {
      for (const take of removals(all(query)[i].node)) {
        const root = copyRoot(query);
        take(all(root)[i].node.args);
        yield root;
      }
    }
  }

  #arguments({ owner, name }) {
    return this.values.arguments(owner, this.schema.field(owner, name));
  }

  #type({ owner, name }) {
    return this.schema.field(owner, name).type;
  }

  #node(owner, field, levels) {
    const node = { owner, name: field.name, args: this.values.arguments(owner, field), children: [] };
    if (this.schema.composite(field.type)) this.#select(node, field.type, levels);
    return node;
  }

  #select(node, type, levels) {
    const count = 1 + this.chance.below(3);
    for (let i = 0; i < count; i++) this.#grow(node, levels, type);
  }

  /** Adds a field of one of the types that the node's object may be. */
  #grow(node, levels, type = this.#type(node)) {
    const object = this.chance.of(this.schema.objects(type));
    const item = this.schema.itemOf(type);
    const fields = this.schema.type(object).fields.filter((field) => levels > 0 || item || !this.schema.composite(field.type));
    const field = this.chance.of(fields.filter(({ name }) => !item || name === 'nodes' || this.chance() < 0.5));
    const child = this.#node(object, field, item ? levels : levels - 1);
    if (object !== type) child.on = object;
    node.children.push(child);
  }
}

const copyRoot = ({ children }) => ({ children: children.map(copy) });

function removals({ args }) {
  const removals = [];
  for (const [name, value] of Object.entries(args)) {
    if (name === 'id' || name === 'slug' || name === 'ids') continue;
    if (value?.constructor === Object) {
      for (const condition of Object.keys(value)) removals.push((args) => delete args[name][condition]);
    }
    removals.push((args) => delete args[name]);
  }
  return removals;
}
