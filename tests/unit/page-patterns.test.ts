import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagePatterns } from '../../integrations/page-patterns.ts';
import { toPageHead } from '../../integrations/page-head.ts';

const toPage = (html: string) => ({ html, head: toPageHead(html), sheets: ['a{}'] });
const notice = (slug: string) =>
  toPage(
    `<link rel="alternate" hreflang="sk" href="https://x.org/sk/news/${slug}/"></head><a href="/uk/news/${slug}/">`,
  );

test('pages that differ in their address alone are made from one of them, once two have shown it', () => {
  const patterns = pagePatterns(Array(4).fill('notice'));
  patterns.learn('/uk/news/one/', 'notice', notice('one'));
  assert.equal(patterns.make('/uk/news/two/', 'notice'), undefined);
  patterns.learn('/uk/news/two/', 'notice', notice('two'));
  assert.deepEqual(patterns.make('/uk/news/three/', 'notice'), notice('three'));
});

test('pages that differ in more are rendered', () => {
  const patterns = pagePatterns(Array(4).fill('notice'));
  patterns.learn('/uk/news/one/', 'notice', notice('one'));
  patterns.learn('/uk/news/two/', 'notice', toPage(`${notice('two').html}<p>two</p>`));
  assert.equal(patterns.make('/uk/news/three/', 'notice'), undefined);
});

test('of keys that no third page has, nothing is kept', () => {
  const patterns = pagePatterns(['one', 'two', 'two']);
  for (const path of ['/uk/news/one/', '/uk/news/two/']) patterns.learn(path, 'two', notice(path));
  assert.equal(patterns.make('/uk/news/three/', 'two'), undefined);
});
