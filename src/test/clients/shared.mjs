// What the suites share: the application that runs, its key, its committed schema.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

export const url = process.env.CLIENTS_URL;
export const authorized = { authorization: `Bearer ${process.env.CLIENTS_KEY}` };

export const project = resolve(import.meta.dirname, '../../..');
export const schemaFile = resolve(project, 'src/test/resources/schema.graphql');
export const schema = readFileSync(schemaFile, 'utf8');

/** The data of a request by the newsroom that has no errors. */
export async function ask(query, variables) {
  const headers = { 'content-type': 'application/json', ...authorized };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}

/** A fetch that keeps what went out: `{ method, url, body }`, url and body parsed. */
export function recording() {
  const sent = [];
  return {
    sent,
    fetch: (address, init) => {
      sent.push({ method: init.method, url: new URL(address), body: init.body && JSON.parse(init.body) });
      return fetch(address, init);
    },
  };
}

/** What one of the packages' commands says; fails where it does. */
export function command(name, ...args) {
  return commandIn(import.meta.dirname, name, ...args);
}

export async function commandIn(cwd, name, ...args) {
  const file = resolve(import.meta.dirname, 'node_modules/.bin', name);
  const { stdout, stderr } = await promisify(execFile)(file, args, { cwd });
  return stdout + stderr;
}
