import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { authorized, url } from './shared.mjs';

const ALL = 61;

test('graphql-http: every audit of GraphQL over HTTP is ok', async (t) => {
  // Some ask for a type by name, which production answers to the newsroom alone.
  const fetchFn = (address, init) => fetch(address, { ...init, headers: { ...init?.headers, ...authorized } });
  const failing = [];
  const audits = serverAudits({ url, fetchFn });
  for (const audit of audits) {
    const { status, reason } = await audit.fn();
    if (status !== 'ok') {
      failing.push(`${audit.id} ${audit.name}: ${reason}`);
    }
  }

  t.diagnostic(`${audits.length - failing.length} of ${audits.length} audits are ok`);
  assert.equal(audits.length, ALL);
  assert.equal(failing.length, 0, failing.join('\n'));
});
