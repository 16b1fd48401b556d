import assert from 'node:assert/strict';
import { test } from 'node:test';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { schema, schemaFile } from './shared.mjs';

const rules = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,

  // The file is printed by the server: a description of one line stands in one line.
  '@graphql-eslint/description-style': ['error', { style: 'inline' }],

  // What is a part of something else is found through that alone, and has no id of its own.
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        suffixes: ['Connection', 'Edge', 'Payload'],
        types: [
          'Anchor',
          'Attribution',
          'Block',
          'Contradiction',
          'Disclosure',
          'ImportProposal',
          'MutationError',
          'PageInfo',
          'PersonLink',
          'PrintedDate',
          'ProposedByline',
          'ProposedDisclosure',
          'ProposedImage',
          'ProposedPerson',
          'ProposedQuote',
          'ProposedSource',
          'ProvenanceStep',
          'Rights',
          'Span',
          'Viewer',
        ],
      },
    },
  ],

  '@graphql-eslint/relay-edge-types': [
    'error',
    {
      withEdgeSuffix: true,
      // Lists that cannot grow are plain lists, and connections have `nodes` beside their edges.
      listTypeCanWrapOnlyEdgeType: false,
      // A mention is a part of its article, but an article may have many.
      shouldImplementNode: false,
    },
  ],
};

test('graphql-eslint: the schema keeps the recommended rules and those of Relay', async () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['*.graphql'],
      plugins: { '@graphql-eslint': graphql },
      languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: schemaFile } } },
      rules,
    },
  });

  const [{ messages }] = await eslint.lintText(schema, { filePath: 'schema.graphql' });

  const broken = messages.map(({ line, ruleId, message }) => `line ${line}: ${message} (${ruleId})`);
  assert.equal(broken.length, 0, broken.join('\n'));
});
