import { typeId } from '../lib/ids.js';
import { articleId, NEWEST, STEP } from '../lib/picks.js';

/** What an app does to bring one thing up to date that it knows by its id. */
export default {
  name: 'node refetch',
  key: 'refetch',
  of: 'articles',
  verbatim: {
    query: 'query ($id: ID!) { node(id: $id) { ... on Article { headline slug } } }',
    variables: (n, { size }) => ({ id: typeId('article', articleId(size, n)) }),
  },
  postgraphile: {
    query: 'query ($id: ID!) { node(id: $id) { ... on Article { headline slug } } }',
    variables: (n, { size }) => ({ id: btoa(JSON.stringify(['Article', articleId(size, n)])) }),
  },
  sql: `
    SELECT json_build_object('node', json_build_object('headline', headline, 'slug', slug))
    FROM live.article
    WHERE id = (lpad(to_hex(${NEWEST} - (:size::bigint - :n::bigint) * ${STEP}), 12, '0')
      || '70008000' || lpad(to_hex(:n::bigint), 12, '0'))::uuid`,
  same: { verbatim: ({ node }) => node, postgraphile: ({ node }) => node },
};
