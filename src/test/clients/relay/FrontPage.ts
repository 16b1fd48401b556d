import { graphql } from 'react-relay';

export const query = graphql`
  query FrontPageQuery($count: Int!, $cursor: String) {
    ...FrontPage_articles @arguments(count: $count, cursor: $cursor)
  }
`;

export const articles = graphql`
  fragment FrontPage_articles on Query
  @refetchable(queryName: "FrontPagePaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    articles(first: $count, after: $cursor, orderBy: NEWEST) @connection(key: "FrontPage_articles") {
      edges {
        node {
          slug
          headline
          publishedAt
          ...ArticleQuotes_article
        }
      }
    }
  }
`;
