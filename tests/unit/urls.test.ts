import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeCodes } from '../../src/lib/locales.ts';
import { needs } from '../../src/lib/schemas.ts';
import {
  checkPath,
  entryPath,
  feedPath,
  fixedPages,
  fixedPath,
  homePath,
  listPath,
  needPath,
  pagePath,
  sections,
  toHref,
} from '../../src/lib/urls.ts';

test('a list is its section, narrowed by a facet, with a number from the second page on', () => {
  assert.equal(listPath('news'), 'news/');
  assert.equal(listPath('news', '', 1), 'news/');
  assert.equal(listPath('news', '', 2), 'news/2/');
  assert.equal(listPath('news', 'year/2015'), 'news/year/2015/');
  assert.equal(listPath('news', 'year/2015', 2), 'news/year/2015/2/');
});

test('entries, pages and feeds stand where their section says', () => {
  assert.equal(entryPath('videos', 'a-film'), 'videos/a-film/');
  assert.equal(pagePath('about'), 'about/');
  assert.equal(fixedPath('help'), 'help/');
  assert.equal(feedPath('news'), 'news/feed.xml');
});

test('needs and questions stand under help and never in each other’s place', () => {
  assert.equal(needPath('first-days'), 'help/first-days/');
  assert.equal(checkPath(), 'help/check/');
  assert.equal(checkPath('control'), 'help/check/control/');
  assert.deepEqual(
    needs.filter((need) => needPath(need) === checkPath()),
    [],
  );
});

test('an address starts with its locale and ends with a slash', () => {
  assert.equal(toHref('en', homePath), '/en/');
  assert.equal(toHref('ar', listPath('seminars')), '/ar/seminars/');
});

test('no section has the name of another page or of a locale', () => {
  const taken: string[] = [...fixedPages, 'pagefind', 'api', ...localeCodes];
  assert.deepEqual(
    sections.filter((section) => taken.includes(section)),
    [],
  );
  assert.equal(new Set(sections).size, sections.length);
});
