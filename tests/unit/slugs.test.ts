import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSlug } from '../../src/lib/slugs.ts';

test('a name becomes a word for addresses', () => {
  assert.equal(toSlug('Banská Bystrica'), 'banska-bystrica');
  assert.equal(toSlug(' Štúrovo (sever) '), 'sturovo-sever');
});
