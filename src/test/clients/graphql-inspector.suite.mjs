import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { before, suite, test } from 'node:test';
import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { buildClientSchema, buildSchema, getIntrospectionQuery } from 'graphql';
import { ask, project, schema, schemaFile } from './shared.mjs';

/** What was broken on purpose since the version before: the path of each change, and why it had to be. */
const MEANT = new Map([
  ['BigDecimal', 'no field, argument or input was ever of this type'],
  ['BigInteger', 'no field, argument or input was ever of this type'],
]);

suite('graphql-inspector', () => {
  let served;

  before(async () => {
    served = buildClientSchema(await ask(getIntrospectionQuery({ inputValueDeprecation: true })));
  });

  test('what is served breaks nothing that the committed version before it promised', async () => {
    const rules = [DiffRule.safeUnreachable, DiffRule.suppressRemovalOfDeprecatedField];

    const changes = await diff(buildSchema(versionBefore()), served, rules);

    const broken = changes
      .filter(({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !MEANT.has(path))
      .map(({ path, message }) => `${path}: ${message}`);
    assert.equal(broken.length, 0, broken.join('\n'));
  });

  test('production serves what is committed', async () => {
    const changes = await diff(buildSchema(schema), served);

    // The file leaves the declarations of directives out.
    const others = changes.filter(({ type }) => !type.startsWith('DIRECTIVE_')).map(({ message }) => message);
    assert.equal(others.length, 0, others.join('\n'));
  });
});

/** The youngest committed version that differs from the file; the file itself where there is none. */
function versionBefore() {
  const file = relative(project, schemaFile);
  for (const commit of git('log', '--format=%H', '--', file).split('\n').filter(Boolean)) {
    const version = git('show', `${commit}:${file}`);
    if (version !== schema) {
      return version;
    }
  }
  return schema;
}

function git(...args) {
  return execFileSync('git', args, { cwd: project, encoding: 'utf8' });
}
