import { compact } from './same.js';

const PAGE = 20;

/** What requests need to know of the newsroom: its size, and where page 1,000 of the articles begins, in each tongue. */
export async function learn(context, { cluster, verbatim, postgraphile }) {
  context.page = Math.min(1000, Math.floor(context.size / PAGE / 2));
  const place = (context.page - 1) * PAGE;
  context.cursors = {
    sql: await cluster.with(async (sql) => {
      const { rows } = await sql.query(
        `SELECT format('%L::timestamptz, %L::uuid', dated_at, id) AS at FROM live.article
         ORDER BY dated_at DESC, id DESC OFFSET ${place - 1} LIMIT 1`,
      );
      return rows[0].at;
    }),
    verbatim: verbatim && (await walk(verbatim, place)),
    postgraphile: postgraphile && (await skip(postgraphile, place)),
  };
}

/** Verbatim knows cursors only, so the way there goes page by page. */
async function walk(side, place) {
  const query = compact(`query ($first: Int!, $after: String) {
    articles(first: $first, after: $after) { pageInfo { endCursor } } }`);
  let after = null;
  for (let left = place; left > 0; left -= 100) {
    const answer = JSON.parse(await side.post(JSON.stringify({ query, variables: { first: Math.min(left, 100), after } })));
    after = answer.data.articles.pageInfo.endCursor;
  }
  return after;
}

async function skip(side, place) {
  const query = compact(`query ($offset: Int!) {
    allArticles(first: 1, offset: $offset, orderBy: [DATED_AT_DESC, ROW_ID_DESC]) { pageInfo { endCursor } } }`);
  const answer = JSON.parse(await side.post(JSON.stringify({ query, variables: { offset: place - 1 } })));
  return answer.data.allArticles.pageInfo.endCursor;
}
