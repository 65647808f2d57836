import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { headerPolicy, pagePolicy, withPolicy } from '../../src/lib/hosting/content-policy.ts';

const css = 'body{color:red}';
const hash = createHash('sha256').update(css).digest('base64');
const page = `<!doctype html><html><head><meta charset="utf-8"><title>A</title><style>${css}</style></head></html>`;

test('a page names its styles by their hashes, and without any allows none', () => {
  assert.ok(pagePolicy(page).includes(`style-src 'sha256-${hash}';`));
  assert.ok(pagePolicy('<p>').includes("style-src 'none';"));
});

test('the policy stands before all that it is about', () => {
  const html = withPolicy(page);
  assert.ok(html.indexOf('content-security-policy') < html.indexOf('<title>'));
  assert.ok(html.includes(`content="${pagePolicy(page)}"`));
  assert.throws(() => withPolicy('<head><title>'), /has no <meta charset/);
});

test('nothing is allowed that is not named, and no script inside of a page', () => {
  for (const policy of [headerPolicy, pagePolicy(page)]) {
    assert.match(policy, /^default-src 'none';/);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(policy, /base-uri 'none';/);
    assert.doesNotMatch(policy, /https?:|\*|data:|blob:|unsafe-eval'(?<!wasm-unsafe-eval')/);
  }
  assert.match(headerPolicy, /frame-ancestors 'none'/);
  assert.match(headerPolicy, /style-src-attr 'none'/);
  assert.ok(headerPolicy.length < 400);
});
