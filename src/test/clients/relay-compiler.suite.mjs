import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { before, suite, test } from 'node:test';
import { ask, command, project } from './shared.mjs';

suite('relay-compiler', () => {
  const generated = resolve(project, 'target/clients/relay');
  const operations = resolve(generated, 'operations.json');
  let said;

  before(async () => {
    await rm(generated, { recursive: true, force: true });
    await mkdir(generated, { recursive: true });
    await writeFile(operations, '{}');
    said = await command('relay-compiler', 'relay.config.json');
  });

  test('compiles an app with pages, refetches and mutations without a warning', () => {
    assert.match(said, /compiled documents/);
    assert.doesNotMatch(said, /warn|error/i);
  });

  test('the application answers what was compiled', async () => {
    const texts = Object.values(JSON.parse(await readFile(operations, 'utf8')));
    const named = (name) => texts.find((text) => text.includes(` ${name}(`));

    const { articles } = await ask(named('FrontPageQuery'), { count: 3 });
    const { id, quotes } = articles.edges[0].node;
    const { node } = await ask(named('ArticleQuotesPaginationQuery'), { id, count: 5 });

    assert.equal(articles.edges.length, 3);
    assert.deepEqual(node.quotes, quotes);
  });
});
