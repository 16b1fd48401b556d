import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { ARTICLE, components, documentOf, slugIn, warnings } from './components.mjs';
import { ask, authorized, recording, url } from './shared.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const CREATE = gql`
  mutation ApolloCreate($input: CreateArticleInput!) {
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

suite('Apollo Client', () => {
  test('asks for articles', async () => {
    const query = gql`
      query ApolloArticles {
        articles(first: 2) {
          nodes {
            id
            headline
          }
        }
      }
    `;

    const { data } = await client().query({ query });

    assert.equal(data.articles.nodes.length, 2);
    assert.match(data.articles.nodes[0].id, /^article_/);
  });

  test('gets what an editor did wrong as data', async () => {
    const variables = { input: { headline: '', body: 'Nothing moved.' } };

    const { data } = await client(authorized).mutate({ mutation: CREATE, variables });

    const [error] = data.createArticle.errors;
    assert.equal(data.createArticle.article, null);
    assert.deepEqual([error.code, error.field], ['INVALID', ['input', 'headline']]);
    assert.ok(error.message);
  });

  test('gets what is wrong with a request as an error with a code', async () => {
    const variables = { input: { headline: 'Fog closes the harbour', body: 'Nothing moved.' } };

    const refused = client().mutate({ mutation: CREATE, variables });

    await assert.rejects(refused, (error) => {
      assert.ok(CombinedGraphQLErrors.is(error), error);
      assert.equal(error.errors[0].extensions.code, 'UNAUTHENTICATED');
      return true;
    });
  });

  test('merges pages', async () => {
    const query = gql`
      query ApolloPages($first: Int!, $after: String) {
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
    const fields = { articles: relayStylePagination(['filter', 'orderBy']) };
    const paging = client({}, { typePolicies: { Query: { fields } } });
    const ids = ({ data }) => data.articles.edges.map(({ node }) => node.id);

    const first = await paging.query({ query, variables: { first: 3 } });
    const pages = paging.watchQuery({ query, variables: { first: 3 } });
    await pages.fetchMore({ variables: { after: first.data.articles.pageInfo.endCursor } });

    const merged = ids(await paging.query({ query, variables: { first: 3 }, fetchPolicy: 'cache-only' }));
    const atOnce = ids(await client().query({ query, variables: { first: 6 } }));
    assert.equal(new Set(merged).size, 6);
    assert.deepEqual(merged, atOnce);
  });

  for (const [list, asked] of Object.entries(components)) {
    test(`two components that show ${list} make one request each`, async () => {
      const variables = { slug: slugIn(await ask(ARTICLE)) };
      const { sent, fetch } = recording();
      const shared = new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache: new InMemoryCache() });
      const queries = asked.map((fields, place) => gql(documentOf('Apollo', list, fields, place)));

      const said = await warnings(async () => {
        const shown = queries.map((query) => observed(shared.watchQuery({ query, variables })));
        await Promise.all(shown);
        for (const query of queries) {
          const { data } = await shared.query({ query, variables, fetchPolicy: 'cache-first' });
          assert.ok(data.article);
        }
      });

      assert.equal(sent.length, 2);
      assert.deepEqual(said, []);
    });
  }

  test('sends a query that the server knows as a hash, by GET', async () => {
    const query = gql`
      query ApolloPersisted($first: Int!) {
        people(first: $first) {
          nodes {
            name
          }
        }
      }
    `;
    const { sent, fetch } = recording();
    const link = createPersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: url, fetch }),
    );
    const persisting = new ApolloClient({ link, cache: new InMemoryCache() });
    const asked = { query, variables: { first: 1 }, fetchPolicy: 'network-only' };

    const first = await persisting.query(asked);
    const unknown = sent.splice(0);
    const second = await persisting.query(asked);

    const { method, url: known } = sent[0];
    const [, registration] = unknown;
    assert.deepEqual(unknown.map((request) => request.method), ['GET', 'POST']);
    assert.equal(sent.length, 1);
    assert.equal(method, 'GET');
    assert.equal(known.searchParams.get('query'), null);
    assert.deepEqual(JSON.parse(known.searchParams.get('extensions')).persistedQuery, {
      version: 1,
      sha256Hash: sha256(registration.body.query),
    });
    assert.equal(first.data.people.nodes.length, 1);
    assert.deepEqual(second.data, first.data);
  });
});

function client(headers = {}, cache = {}) {
  return new ApolloClient({ link: new HttpLink({ uri: url, headers }), cache: new InMemoryCache(cache) });
}

/** As a component does: until its data is there, and on. */
function observed(query) {
  return new Promise((resolve, reject) => {
    query.subscribe({ next: ({ dataState, error }) => (error ? reject(error) : dataState === 'complete' && resolve()), error: reject });
  });
}
