import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHeaders, toPolicy } from '../../scripts/editor/policy.ts';

test('the editor may talk to itself and the Git host alone', () => {
  const policy = toPolicy('https://api.github.com');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self' blob: data: https:\/\/api\.github\.com;/);
  assert.deepEqual(policy.match(/https?:[^ ;]+/g), ['https://api.github.com']);
  assert.doesNotMatch(policy, /'unsafe-eval'|script-src[^;]*'unsafe-inline'|\*/);
  assert.doesNotMatch(toPolicy(), /https?:/);
});

test('its host forbids frames and search engines', () => {
  const headers = toHeaders();
  assert.match(headers['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/);
  assert.equal(headers['X-Robots-Tag'], 'noindex, nofollow');
});
