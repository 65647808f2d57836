import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutOfDate, toSecurityText } from '../../src/lib/security-contact.ts';

test('security.txt has the fields of RFC 9116', () => {
  const text = toSecurityText({
    contact: 'mailto:security@example.org',
    expires: '2027-06-01',
    langs: ['sk', 'en'],
    site: 'https://www.example.org/',
  });
  assert.equal(
    text,
    `Contact: mailto:security@example.org
Expires: 2027-06-01T00:00:00Z
Preferred-Languages: sk, en
Canonical: https://www.example.org/.well-known/security.txt
`,
  );
});

test('a contact is confirmed again 30 days before its end, and holds for a year at most', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  assert.ok(isOutOfDate('2026-11-01', now));
  assert.ok(isOutOfDate('2026-12-22', now));
  assert.ok(!isOutOfDate('2026-12-23', now));
  assert.ok(!isOutOfDate('2027-11-22', now));
  assert.ok(isOutOfDate('2027-11-25', now));
  assert.ok(isOutOfDate('soon', now));
});
