import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { before, suite, test } from 'node:test';
import { createOperationDescriptor, Environment, fetchQuery, getRequest, Network, RecordSource, Store } from 'relay-runtime';
import { ARTICLE, components, documentOf, slugIn, warnings } from './components.mjs';
import { ask, command, commandIn, project, schemaFile } from './shared.mjs';

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

  test('two components that show one list make one request each', async () => {
    const folder = resolve(project, 'target/clients/relay-components');
    const requests = await compiled(folder);
    const variables = { slug: slugIn(await ask(ARTICLE)) };

    for (const [list, pair] of Object.entries(requests)) {
      let sent = 0;
      const network = Network.create(async ({ text }, given) => {
        sent++;
        return { data: await ask(text, given) };
      });
      const environment = new Environment({ network, store: new Store(new RecordSource()) });
      const said = await warnings(async () => {
        for (const request of [...pair, ...pair]) {
          const read = fetchQuery(environment, request, variables, { fetchPolicy: 'store-or-network' });
          await read.toPromise();
        }
      });

      const known = pair.map((request) => environment.check(createOperationDescriptor(getRequest(request), variables)).status);
      // an empty list holds all that the second one asks for
      assert.ok(sent <= pair.length, list);
      assert.deepEqual(known, ['available', 'available'], list);
      assert.deepEqual(said, [], list);
    }
  });
});

/** What the compiler makes of each pair of components, by their list. */
async function compiled(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(resolve(folder, 'src'), { recursive: true });
  const config = { src: 'src', schema: 'schema.graphql', language: 'javascript', eagerEsModules: true, artifactDirectory: 'made' };
  await mkdir(resolve(folder, 'made'));
  await writeFile(resolve(folder, 'relay.config.json'), JSON.stringify(config));
  await writeFile(resolve(folder, 'package.json'), '{"type": "module"}');
  await writeFile(resolve(folder, 'schema.graphql'), await readFile(schemaFile));
  const named = (list, fields, place) =>
    documentOf('Components', list, fields, place).replace(/query (\w+)/, 'query $1Query');
  const texts = Object.entries(components).flatMap(([list, asked]) => asked.map((fields, place) => named(list, fields, place)));
  const tags = texts.map((text) => `graphql\`${text}\`;`).join('\n');
  await writeFile(resolve(folder, 'src/Components.js'), `import { graphql } from 'relay-runtime';\n${tags}\n`);
  await commandIn(folder, 'relay-compiler', 'relay.config.json');
  const made = Object.entries(components).map(async ([list, asked]) => {
    const files = asked.map((_, place) => resolve(folder, `made/Components${list}${place}Query.graphql.js`));
    return [list, (await Promise.all(files.map((file) => import(file)))).map((module) => module.default)];
  });
  return Object.fromEntries(await Promise.all(made));
}
