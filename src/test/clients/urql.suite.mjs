import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { ARTICLE, components, documentOf, slugIn, warnings } from './components.mjs';
import { ask, authorized, recording, url } from './shared.mjs';

const CREATE = gql`
  mutation UrqlCreate($input: CreateArticleInput!) {
    createArticle(input: $input) {
      article {
        id
      }
      errors {
        code
        field
        message
      }
    }
  }
`;

suite('urql', () => {
  test('asks for articles', async () => {
    const query = gql`
      query UrqlArticles {
        articles(first: 2) {
          nodes {
            id
            headline
          }
        }
      }
    `;

    const { data, error } = await client().query(query, {});

    assert.ifError(error);
    assert.equal(data.articles.nodes.length, 2);
    assert.match(data.articles.nodes[0].id, /^article_/);
  });

  test('gets what an editor did wrong as data', async () => {
    const { data, error } = await client(authorized).mutation(CREATE, { input: { headline: '', body: 'Nothing moved.' } });

    const [wrong] = data.createArticle.errors;
    assert.ifError(error);
    assert.equal(data.createArticle.article, null);
    assert.deepEqual([wrong.code, wrong.field], ['INVALID', ['input', 'headline']]);
    assert.ok(wrong.message);
  });

  test('gets what is wrong with a request as an error with a code', async () => {
    const input = { headline: 'Fog closes the harbour', body: 'Nothing moved.' };

    const { error } = await client().mutation(CREATE, { input });

    assert.equal(error.networkError, undefined);
    assert.equal(error.graphQLErrors[0].extensions.code, 'UNAUTHENTICATED');
  });

  test('merges pages', async () => {
    const query = gql`
      query UrqlPages($first: Int!, $after: String) {
        articles(first: $first, after: $after, orderBy: NEWEST) {
          edges {
            cursor
            node {
              id
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    `;
    const cache = cacheExchange({ resolvers: { Query: { articles: relayPagination() } } });
    const paging = client({}, [cache, fetchExchange]);
    const ids = ({ data }) => data.articles.edges.map(({ node }) => node.id);

    const first = await paging.query(query, { first: 3 });
    const second = await paging.query(query, { first: 3, after: first.data.articles.pageInfo.endCursor });

    const atOnce = await client().query(query, { first: 6 });
    assert.equal(new Set(ids(second)).size, 6);
    assert.deepEqual(ids(second), ids(atOnce));
  });

  for (const [list, asked] of Object.entries(components)) {
    test(`two components that show ${list} make one request each`, async () => {
      const variables = { slug: slugIn(await ask(ARTICLE)) };
      const { sent, fetch } = recording();
      const shared = client({}, [cacheExchange({}), fetchExchange], fetch);
      const queries = asked.map((fields, place) => gql(documentOf('Urql', list, fields, place)));

      const said = await warnings(async () => {
        const shown = queries.map((query) => new Promise((resolve) => shared.query(query, variables).subscribe(resolve)));
        await Promise.all(shown);
        for (const query of queries) {
          const { data, error } = await shared.query(query, variables);
          assert.ifError(error);
          assert.ok(data.article);
        }
      });

      assert.equal(sent.length, 2);
      assert.deepEqual(said, []);
    });
  }

  test('sends a query that the server knows as a hash, by GET', async () => {
    const query = gql`
      query UrqlPersisted($first: Int!) {
        people(first: $first) {
          nodes {
            name
          }
        }
      }
    `;
    const { sent, fetch } = recording();
    const persisted = persistedExchange({ preferGetForPersistedQueries: true });
    const persisting = client({}, [persisted, fetchExchange], fetch);

    const first = await persisting.query(query, { first: 1 });
    const unknown = sent.splice(0);
    const second = await persisting.query(query, { first: 1 }, { requestPolicy: 'network-only' });

    const hash = ({ url }) => JSON.parse(url.searchParams.get('extensions')).persistedQuery.sha256Hash;
    const [known] = sent;
    assert.equal(unknown.length, 2);
    assert.equal(sent.length, 1);
    assert.equal(known.method, 'GET');
    assert.equal(known.url.searchParams.get('query'), null);
    assert.equal(hash(known), hash(unknown[0]));
    assert.equal(first.data.people.nodes.length, 1);
    assert.deepEqual(second.data, first.data);
  });
});

function client(headers = {}, exchanges = [fetchExchange], fetch = undefined) {
  return new Client({ url, exchanges, fetch, fetchOptions: { headers } });
}
