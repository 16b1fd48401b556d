import { graphql } from 'react-relay';

export const create = graphql`
  mutation DeskCreateMutation($input: CreateArticleInput!, $connections: [ID!]!) {
    createArticle(input: $input) {
      article @prependNode(connections: $connections, edgeTypeName: "ArticleEdge") {
        slug
        headline
        ...ArticleQuotes_article
      }
      errors {
        code
        field
        message
      }
    }
  }
`;

export const remove = graphql`
  mutation DeskDeleteMutation($id: ID!, $expectedVersion: Int!, $connections: [ID!]!) {
    deleteArticle(id: $id, expectedVersion: $expectedVersion) {
      deletedId @deleteRecord @deleteEdge(connections: $connections)
      errors {
        code
        field
        message
        currentVersion
      }
    }
  }
`;
