/** Arguments that are written where they stand; the others travel as variables. */
const PLAIN = new Set(['number', 'boolean']);
const LONG = 24;

/**
 * A query as a tree: each node is a field of `owner` with its arguments and what is selected of it. `on` names the
 * object where the type of the parent is an interface or a union.
 */
export const copy = (node) => ({ ...node, args: structuredClone(node.args), children: node.children.map(copy) });

/** All nodes of a tree with their parents, the root apart. */
export function all(root, found = []) {
  for (const node of root.children) {
    found.push({ node, parent: root });
    all(node, found);
  }
  return found;
}

/** As it is sent: the document and its variables. */
export function request(schema, root) {
  const variables = {};
  const declared = [];
  const value = (owner, field, name, given) => {
    const arg = schema.field(owner, field).args.find((one) => one.name === name);
    if (PLAIN.has(typeof given) || schema.type(arg.type).kind === 'ENUM') return String(given);
    const variable = `v${declared.length}`;
    declared.push(`$${variable}: ${arg.written}`);
    variables[variable] = given;
    return `$${variable}`;
  };
  const body = selections(root, value);
  return { query: declared.length ? `query(${declared.join(' ')})${body}` : body, variables };
}

/** As people read it: long lists are told by their length. */
export const readable = (root) => selections(root, (_owner, _field, _name, given) => told(given));

/**
 * What makes two queries alike for a reader: the fields with the names of their arguments, apart from what comes along
 * with a row.
 */
export function kind(schema, root) {
  const tells = ({ owner, args, children }) => children.length > 0 || Object.keys(args).length > 0 || schema.itemOf(owner);
  const parts = (node) => [...new Set(node.children.filter(tells).map(part))].sort().join(' ');
  const part = (node) => `${node.name}(${names(node.args)}){${parts(node)}}`;
  return parts(root);
}

const names = (args) =>
  Object.entries(args)
    .filter(([name]) => name !== 'first')
    .map(([name, value]) => (value?.constructor === Object ? `${name}(${names(value)})` : name))
    .sort()
    .join(' ');

function selections(node, value) {
  const taken = new Map();
  const written = (child) => {
    const count = taken.get(child.name) ?? 0;
    taken.set(child.name, count + 1);
    const given = Object.entries(child.args).map(([name, one]) => `${name}: ${value(child.owner, child.name, name, one)}`);
    const below = child.children.length ? ` ${selections(child, value)}` : '';
    const text = `${count ? `${child.name}${count}: ` : ''}${child.name}${given.length ? `(${given.join(', ')})` : ''}${below}`;
    return child.on ? `... on ${child.on} { ${text} }` : text;
  };
  return `{ ${node.children.map(written).join(' ')} }`;
}

function told(value) {
  if (Array.isArray(value)) return value.length > 2 ? `[${value.length} of them]` : `[${value.map(told).join(', ')}]`;
  if (value?.constructor === Object) return `{${Object.entries(value).map(([name, one]) => `${name}: ${told(one)}`).join(', ')}}`;
  if (typeof value !== 'string' || /^[A-Z_]+$/.test(value)) return String(value);
  return JSON.stringify(value.length > LONG ? `${value.slice(0, LONG)}…` : value);
}
