/** Twenty articles from deep in the list, found by a cursor that was handed out before. */
export default {
  name: 'page 1,000',
  key: 'deep-page',
  verbatim: {
    query: `query ($after: String!) { articles(first: 20, after: $after) {
      nodes { headline slug publishedAt } pageInfo { hasNextPage endCursor }
    } }`,
    variables: (n, { cursors }) => ({ after: cursors.verbatim }),
  },
  postgraphile: {
    query: `query ($after: Cursor!) { allArticles(first: 20, after: $after, orderBy: [DATED_AT_DESC, ROW_ID_DESC]) {
      nodes { headline slug publishedAt } pageInfo { hasNextPage endCursor }
    } }`,
    variables: (n, { cursors }) => ({ after: cursors.postgraphile }),
  },
  sql: `
    SELECT json_build_object(
      'nodes', json_agg(json_build_object('headline', headline, 'slug', slug, 'publishedAt', published_at)
        ORDER BY dated_at DESC, id DESC) FILTER (WHERE place <= 20),
      'hasNextPage', bool_or(place > 20),
      'endCursor', max(id::text) FILTER (WHERE place = 20))
    FROM (SELECT *, row_number() OVER () AS place FROM (
      SELECT headline, slug, published_at, dated_at, id FROM live.article
      WHERE (dated_at, id) < (:after) ORDER BY dated_at DESC, id DESC LIMIT 21) page) placed`,
  same: {
    verbatim: ({ articles }) => ({ nodes: articles.nodes, more: articles.pageInfo.hasNextPage }),
    postgraphile: ({ allArticles }) => ({ nodes: allArticles.nodes, more: allArticles.pageInfo.hasNextPage }),
    sql: ({ nodes, hasNextPage }) => ({ nodes, more: hasNextPage }),
  },
};
