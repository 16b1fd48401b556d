import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { generate } from '@graphql-codegen/cli';
import { command, schemaFile } from './shared.mjs';

suite('graphql-codegen', () => {
  test('the client preset makes types that an app compiles with, strictly', async () => {
    const app = resolve(import.meta.dirname, 'codegen');
    const client = {
      preset: 'client',
      config: {
        strictScalars: true,
        useTypeImports: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
      },
    };

    const files = await generate(
      { schema: schemaFile, documents: `${app}/*.ts`, generates: { [`${app}/generated/`]: client }, silent: true },
      true,
    );

    assert.notEqual(files.length, 0);
    assert.equal(await command('tsc', '--project', app), '');
  });
});
