import { compact } from './http.js';

const PAGE = 20;

/** What requests need to know of the newsroom: where page 1,000 of the articles begins, in each tongue. */
export async function learn(context, sides) {
  // A small newsroom has no page 1,000; the one in its middle stands for it.
  context.page = Math.min(1000, Math.floor(context.size / PAGE / 2));
  const place = (context.page - 1) * PAGE;
  const speaks = (dialect) => sides.find((side) => side.dialect === dialect);
  context.cursors = {
    sql: await sides[0].cluster.with((sql) => row(sql, place)),
    verbatim: speaks('verbatim') && (await walk(speaks('verbatim'), place)),
    postgraphile: speaks('postgraphile') && (await skip(speaks('postgraphile'), place)),
  };
}

async function row(sql, place) {
  const { rows } = await sql.query(
    `SELECT format('%L::timestamptz, %L::uuid', dated_at, id) AS at FROM live.article
     ORDER BY dated_at DESC, id DESC OFFSET ${place - 1} LIMIT 1`,
  );
  return rows[0].at;
}

/** Verbatim knows cursors only, so the way there goes page by page. */
async function walk(side, place) {
  const query = compact(`query ($first: Int!, $after: String) {
    articles(first: $first, after: $after) { pageInfo { endCursor } } }`);
  let after = null;
  for (let left = place; left > 0; left -= 100) {
    const answer = JSON.parse(
      await side.post(JSON.stringify({ query, variables: { first: Math.min(left, 100), after } })),
    );
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
