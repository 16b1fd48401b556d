// Pairs of components that show the same list on one page, each with fields of its own.

/** By the list: what each of the two asks of the article. */
export const components = {
  bylines: ['bylines { id creditedAs }', 'bylines { id role person { id name } }'],
  mentions: [
    'mentions(first: 5) { nodes { id asPrinted } }',
    'mentions(first: 5) { nodes { id count roleAsPrinted } }',
  ],
  citations: ['sources(first: 5) { edges { citation { id kind } } }', 'sources(first: 5) { edges { citation { id note article { id slug } } } }'],
  contacts: ['bylines { id person { id contacts { id channel } } }', 'bylines { id person { id contacts { id value } } }'],
  affiliations: [
    'bylines { id person { id affiliations { id title } } }',
    'bylines { id person { id affiliations { id since organisation { id name } } } }',
  ],
  images: ['images { id url }', 'images { id alt articles(first: 2) { nodes { id headline } } }'],
  topics: ['topics { id name }', 'topics { id children { id name } }'],
  corrections: ['corrections { id text }', 'corrections { id at kind }'],
};

/** The document of one component, e.g. bylines, `bylines { id }`, 0. */
export const documentOf = (client, list, fields, place) =>
  `query ${client}${list}${place}($slug: String!) { article(slug: $slug) { id ${fields} } }`;

/** The live articles of the sample, of which one has both bylines and mentions. */
export const ARTICLE = 'query { articles(first: 30, filter: { states: [PUBLISHED] }) { nodes { slug bylines { id } mentions(first: 1) { nodes { id } } } } }';

export const slugIn = ({ articles }) =>
  articles.nodes.find(({ bylines, mentions }) => bylines.length > 0 && mentions.nodes.length > 0).slug;

/** What was warned of meanwhile. */
export async function warnings(work) {
  const { warn, error } = console;
  const said = [];
  console.warn = console.error = (...words) => said.push(words.join(' '));
  try {
    await work();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}
