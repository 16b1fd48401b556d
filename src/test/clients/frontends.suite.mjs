// The snippets of docs/frontends.md, taken out of the page and run as they stand.
import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { before, suite, test } from 'node:test';
import { transformAsync } from '@babel/core';
import { buildSchema, isAbstractType, isObjectType } from 'graphql';
import { authorized, commandIn, project, schema, url } from './shared.mjs';

const folder = resolve(import.meta.dirname, 'snippets');
const SNIPPET = /^`([\w./]+)`\n\n```\w+\n(.*?)^```$/gms;
const NEWEST = 'query ($first: Int!) { articles(first: $first) { nodes { id headline } } }';

const load = (file) => import(resolve(folder, file));
const ask = async (query, variables) => (await load('fetch.js')).ask(query, variables);
const newest = async (first) => (await ask(NEWEST, { first })).articles.nodes;

suite('docs/frontends.md', () => {
  before(async () => {
    await rm(folder, { recursive: true, force: true });
    const page = await readFile(resolve(project, 'docs/frontends.md'), 'utf8');
    const files = { 'schema.graphql': await served() };
    for (const [, file, text] of page.matchAll(SNIPPET)) {
      files[file] = text.replaceAll('http://localhost:8080/graphql', url);
    }
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(resolve(folder, file)), { recursive: true });
      await writeFile(resolve(folder, file), text);
    }
  });

  test('the cache keys are those of the schema', async () => {
    const { parts, possibleTypes } = await load('cache.js');

    const types = Object.values(buildSchema(schema).getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const withoutId = types
      .filter((type) => isObjectType(type) && !type.getFields().id)
      .map(({ name }) => name)
      .filter((name) => !/^(Query|Mutation|PageInfo)$|(Connection|Edge)$/.test(name));
    const abstract = types
      .filter(isAbstractType)
      .map((type) => [type.name, buildSchema(schema).getPossibleTypes(type).map(({ name }) => name).sort()]);
    assert.deepEqual([...parts].sort(), withoutId.sort());
    assert.deepEqual(possibleTypes, Object.fromEntries(abstract));
  });

  test('fetch reads pages, by POST and by GET, and tells what is wrong', async () => {
    const fetching = await load('fetch.js');

    const read = [];
    for await (const headline of fetching.headlines(2)) {
      read.push(headline);
      if (read.length === 5) {
        break;
      }
    }

    const { articles } = await fetching.askByGet(fetching.FRONT_PAGE, { first: 5 });
    assert.deepEqual(read, articles.nodes.map(({ headline }) => headline));
    await assert.rejects(fetching.ask('{ articles(first: 0) { nodes { id } } }'), { code: 'BAD_INPUT' });
  });

  test('Apollo merges pages and warns of nothing', async () => {
    const said = await silently(async () => {
      const { twoPages } = await load('apollo.js');

      const articles = await twoPages(3);

      assert.deepEqual(articles.map(({ id }) => id), (await newest(6)).map(({ id }) => id));
    });

    assert.deepEqual(said, []);
  });

  test('urql merges pages and warns of nothing', async () => {
    const { people } = await ask('{ people(first: 1, orderBy: MOST_QUOTED) { nodes { slug quotes(first: 4) { nodes { text } } } } }');
    const [{ slug, quotes }] = people.nodes;

    const said = await silently(async () => {
      const { twoPages } = await load('urql.js');

      assert.deepEqual(await twoPages(slug, 2), quotes.nodes.map(({ text }) => text));
    });

    assert.deepEqual(said, []);
  });

  test('Relay compiles and reads', async () => {
    await commandIn(folder, 'relay-compiler', 'relay.config.json');
    const compiled = resolve(folder, 'relay/FrontPage.js');
    const artifactDirectory = resolve(folder, 'relay/__generated__');
    const plugins = [['babel-plugin-relay', { eagerEsModules: true, artifactDirectory }]];
    const { code } = await transformAsync(await readFile(compiled, 'utf8'), { filename: compiled, plugins, cwd: folder });
    // Bundlers find a module without the end of its name, Node does not.
    await writeFile(compiled, code.replaceAll(/^(import .*\.graphql)(?=['"];$)/gm, '$1.js'));
    const { frontPage } = await load('relay/FrontPage.js');

    const articles = await frontPage(3);

    assert.deepEqual(articles.map(({ headline }) => headline), (await newest(3)).map(({ headline }) => headline));
    assert.ok(articles.every(({ bylines }) => Array.isArray(bylines)));
  });

  test('codegen makes types that the snippet compiles with, and its document is answered', async () => {
    await commandIn(folder, 'graphql-codegen', '--config', 'codegen.ts');
    const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck'];
    const target = ['--target', 'es2023', '--lib', 'es2023,dom', '--module', 'commonjs'];
    const out = resolve(folder, 'compiled');
    await commandIn(folder, 'tsc', ...strict, ...target, '--outDir', out, 'app/quote.ts');
    await writeFile(resolve(out, 'package.json'), '{"type": "commonjs"}');
    const { lines } = await load('compiled/quote.js');

    const read = await lines(2);

    assert.equal(read.length, 2);
    assert.match(read[0], /^“.+” .+, .+$/);
  });
});

/** The schema, as the page says how to get it. */
async function served() {
  const response = await fetch(`${url}/schema.graphql`, { headers: authorized });
  assert.equal(response.status, 200);
  return response.text();
}

/** What was warned of meanwhile. */
async function silently(work) {
  const { warn, error } = console;
  const said = [];
  console.warn = console.error = (...words) => said.push(words.join(' '));
  try {
    await work();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}
