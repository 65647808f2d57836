import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { now } from '../../src/lib/clock.ts';
import { isOutOfDate } from '../../src/lib/security-contact.ts';
import { readText, sites } from './built-pages.ts';

describe('security.txt names a page of the site, and until when that holds', () => {
  for (const site of sites)
    test(site.id, () => {
      const lines = readText(site, '/.well-known/security.txt').trim().split('\n');
      const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/, 2)));
      const contact = new URL(fields.Contact);
      assert.equal(contact.origin, new URL(fields.Canonical).origin);
      assert.ok(site.addresses.has(contact.pathname), contact.href);
      assert.ok(!isOutOfDate(fields.Expires.slice(0, 10), now()), fields.Expires);
    });
});
