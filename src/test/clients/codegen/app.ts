// What an app does with the generated types; only its types are checked.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { type FragmentType, graphql, useFragment as masked } from './generated';
import type { MutationErrorCode } from './generated/graphql';

const Spoken = graphql(`
  fragment Spoken on Quote {
    text
    speaker {
      __typename
      ... on Person {
        name
      }
      ... on Source {
        name
        kind
      }
    }
    saidOn {
      asPrinted
      date
    }
  }
`);

const FrontPage = graphql(`
  query FrontPage($first: Int!, $after: String, $filter: ArticleFilter) {
    articles(first: $first, after: $after, filter: $filter, orderBy: NEWEST) {
      nodes {
        id
        headline
        publishedAt
        quotes(first: 2) {
          nodes {
            id
            ...Spoken
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const Anything = graphql(`
  query Anything($id: ID!) {
    node(id: $id) {
      __typename
      ... on Article {
        headline
      }
      ... on Topic {
        name
      }
    }
  }
`);

const CreateArticle = graphql(`
  mutation CreateArticle($input: CreateArticleInput!) {
    createArticle(input: $input) {
      article {
        id
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const draft: VariablesOf<typeof CreateArticle> = {
  input: {
    headline: 'Fog closes the harbour',
    body: 'On Monday nothing moved.',
    bylines: [{ personId: 'person_01m81ymc', role: 'WRITER' }],
    citations: null,
  },
};

// @ts-expect-error: an article has a body.
export const incomplete: VariablesOf<typeof CreateArticle> = { input: { headline: 'Fog closes the harbour' } };

export function next(page: ResultOf<typeof FrontPage>): VariablesOf<typeof FrontPage> | null {
  const { hasNextPage, endCursor } = page.articles.pageInfo;
  return hasNextPage ? { first: 20, after: endCursor, filter: { language: 'en', not: { hasCorrections: true } } } : null;
}

export function lines(page: ResultOf<typeof FrontPage>): string[] {
  return page.articles.nodes.flatMap(({ headline, quotes }) => [headline, ...quotes.nodes.map(line)]);
}

function line(quote: FragmentType<typeof Spoken>): string {
  const { text, speaker, saidOn } = masked(Spoken, quote);
  return `“${text}” ${speaker?.name ?? 'somebody'}, ${saidOn?.date ?? saidOn?.asPrinted ?? 'some day'}`;
}

export function title({ node }: ResultOf<typeof Anything>): string | undefined {
  switch (node?.__typename) {
    case 'Article':
      return node.headline;
    case 'Topic':
      return node.name;
    default:
      return undefined;
  }
}

const advice: Record<MutationErrorCode, string> = {
  CONFLICT: 'Read it again.',
  INVALID: 'Correct it.',
  IN_USE: 'Take the links away.',
  NOT_FOUND: 'Look for it.',
  REJECTED: 'Ask an editor.',
  TAKEN: 'Take another.',
};

export function told({ createArticle }: ResultOf<typeof CreateArticle>): string[] {
  return createArticle.errors.map(({ code, field, message }) => `${field.join('.')}: ${message} ${advice[code]}`);
}
