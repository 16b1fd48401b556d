// Runs the suites one after the other on one application.
import { readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { start } from './app.mjs';

const SUITE = '.suite.mjs';
const here = readdirSync(import.meta.dirname).filter((file) => file.endsWith(SUITE));
const asked = process.argv.slice(2).map((name) => name + SUITE);
const unknown = asked.filter((file) => !here.includes(file));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', no ')}, only ${here.join(', ')}.`);
  process.exit(1);
}

const app = await start();
process.env.CLIENTS_URL = app.url;
process.env.CLIENTS_KEY = app.key;
const files = (asked.length > 0 ? asked : here).map((file) => `${import.meta.dirname}/${file}`);
const suites = run({ files, concurrency: 1, timeout: 120_000 });
suites.on('test:fail', () => (process.exitCode = 1));
suites.compose(new spec()).pipe(process.stdout);
await finished(suites);
await app.stop();
