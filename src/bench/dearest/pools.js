/** The heaviest of each kind, and some of the others. */
const SAMPLES = `{
  articles(first: 100) { nodes { id slug images { id } } }
  oldest: articles(first: 100, orderBy: OLDEST) { nodes { id slug } }
  quoted: people(first: 100, orderBy: MOST_QUOTED) { nodes { id slug } }
  people(last: 100) { nodes { id slug } }
  used: sources(first: 100, orderBy: MOST_USED) { nodes { id slug } }
  sources(last: 100) { nodes { id slug } }
  topics(first: 100) { nodes { id slug } }
  quotes(first: 100) { nodes { id } } }`;

/** Ids, slugs and cursors that stand in the newsroom, for arguments that lead somewhere. */
export class Pools {
  constructor(schema, ask) {
    Object.assign(this, { schema, ask, ids: new Map(), slugs: new Map(), cursors: new Map() });
  }

  async fill() {
    const { data, errors } = await this.ask({ query: SAMPLES });
    if (errors) throw new Error(`No samples: ${JSON.stringify(errors)}`);
    for (const { nodes } of Object.values(data)) for (const node of nodes) this.#keep(node);
    for (const { name, fields } of this.schema.types.values()) {
      for (const field of fields.filter(({ paged }) => paged)) await this.#walk(name, field);
    }
    return this;
  }

  #keep({ id, slug, images = [] }) {
    const kind = id.split('_')[0];
    add(this.ids, kind, id);
    if (slug) add(this.slugs, kind, slug);
    images.forEach((image) => this.#keep(image));
  }

  /** The cursors at both ends of a list, in each of its orders, and from there a hundred items inwards. */
  async #walk(owner, field) {
    const order = field.args.find(({ name }) => name === 'orderBy');
    const orders = order ? this.schema.type(order.type).enumValues.map(({ name }) => name) : [undefined];
    for (const orderBy of orders) {
      for (const end of ['first', 'last']) {
        const list = `${field.name}(${end}: 100${orderBy ? `, orderBy: ${orderBy}` : ''}) { pageInfo { startCursor endCursor } }`;
        const [id] = this.ids.get(owner.toLowerCase()) ?? [];
        const query = owner === 'Query' ? `{ found: ${list} }` : `{ node(id: "${id}") { ... on ${owner} { found: ${list} } } }`;
        const { data } = await this.ask({ query });
        const info = (data?.node ?? data)?.found?.pageInfo;
        for (const cursor of [info?.startCursor, info?.endCursor]) if (cursor) add(this.cursors, `${field.type} ${orderBy}`, cursor);
      }
    }
  }
}

const add = (pool, key, value) => pool.set(key, [...new Set([...(pool.get(key) ?? []), value])]);
