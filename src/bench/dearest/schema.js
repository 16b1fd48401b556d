/** The standard words, as far as they are needed here. */
const QUESTION = `{ __schema { types { kind name
  fields(includeDeprecated: true) { name args { name type { ...t } } type { ...t } }
  inputFields { name type { ...t } } enumValues { name } possibleTypes { name } } } }
  fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

const COMPOSITE = new Set(['OBJECT', 'INTERFACE', 'UNION']);

/** What may be asked for, as the server itself tells those who have a key. */
export class Schema {
  static async of(ask) {
    const { data, errors } = await ask({ query: QUESTION });
    if (errors) throw new Error(`The schema is not told: ${JSON.stringify(errors)}`);
    return new Schema(data.__schema.types);
  }

  constructor(types) {
    this.types = new Map(types.map((type) => [type.name, { ...type, fields: (type.fields ?? []).map(field) }]));
  }

  type(name) {
    return this.types.get(name);
  }

  field(type, name) {
    return this.type(type).fields.find((field) => field.name === name);
  }

  composite(name) {
    return COMPOSITE.has(this.type(name).kind);
  }

  /** The objects that a type may turn out to be: itself, or those of an interface or a union. */
  objects(name) {
    const { kind, possibleTypes } = this.type(name);
    return kind === 'OBJECT' ? [name] : possibleTypes.map((type) => type.name);
  }

  /** What a connection's items are; undefined where the type is none. */
  itemOf(name) {
    return this.type(name).fields.find((field) => field.name === 'nodes')?.type;
  }
}

function field({ name, type, args }) {
  const given = args.map((arg) => ({ name: arg.name, ...named(arg.type), required: arg.type.kind === 'NON_NULL' }));
  return { name, args: given, ...named(type), paged: ['first', 'last'].every((arg) => given.some(({ name }) => name === arg)) };
}

/** Name, whether it is a list, and how it is written, of a type in its wrappings. */
export function named(type) {
  if (type.kind === 'NON_NULL') return { ...named(type.ofType), written: `${named(type.ofType).written}!` };
  if (type.kind === 'LIST') return { ...named(type.ofType), list: true, written: `[${named(type.ofType).written}]` };
  return { type: type.name, list: false, written: type.name };
}
