import { graphql } from 'react-relay';

export const article = graphql`
  fragment ArticleQuotes_article on Article
  @refetchable(queryName: "ArticleQuotesPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    quotes(first: $count, after: $cursor) @connection(key: "ArticleQuotes_quotes") {
      edges {
        node {
          text
          saidOn {
            asPrinted
            date
          }
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
        }
      }
    }
  }
`;

export const speakers = graphql`
  fragment ArticleQuotes_person on Person @refetchable(queryName: "ArticleQuotesPersonQuery") {
    name
    affiliations {
      title
      organisation {
        name
      }
    }
  }
`;
