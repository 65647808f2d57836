import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEssential } from '../../src/lib/essential-pages.ts';

test('contacts, guides, official channels and the page of saving are worth having without a network', () => {
  for (const path of ['', 'help/', 'help/stay/', 'guides/', 'guides/work/', 'contact/', 'offline/'])
    assert.ok(isEssential(path), path);
});

test('what belongs to other pages is not', () => {
  for (const path of ['news/', 'help/check/police/', 'guides/work/side-by-side/', 'search/'])
    assert.ok(!isEssential(path), path);
});
