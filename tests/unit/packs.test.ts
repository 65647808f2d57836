import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestCount, packedPages, toFile, toPackedPage } from '../../src/lib/packs.ts';

const noindex = { indexed: false };
const indexed = { indexed: true };

test('every page is in the pack but those that need the Internet and those that only lead on', () => {
  const pages = new Map([
    ['/ar/help/', indexed],
    ['/ar/guides/work/leaflet/', noindex],
    ['/ar/help/card/infoline/', noindex],
    ['/ar/news/', noindex],
    ['/ar/h/', noindex],
    ['/ar/search/', indexed],
    ['/ar/take-away/', indexed],
    ['/ar/help/share/', indexed],
    ['/sk/help/', indexed],
  ]);
  assert.deepEqual(packedPages(pages, 'ar'), [
    '/ar/guides/work/leaflet/',
    '/ar/help/',
    '/ar/help/card/infoline/',
  ]);
});

test('of a section with many entries the pack has the newest, and the lists that name them', () => {
  const entries = Array.from({ length: newestCount + 1 }, (_, number) => [
    `/ar/news/entry-${number}/`,
    { indexed: true, date: String(1900 + number) },
  ]) as [string, { indexed: boolean; date?: string }][];
  const lists = ['/ar/news/', '/ar/news/10/', '/ar/news/11/', '/ar/news/year/2025/'];
  const pages = [...entries, ...lists.map((path) => [path, indexed] as [string, typeof indexed])];
  const packed = packedPages([...pages, ['/ar/news/year/2025/11/', indexed]], 'ar');
  assert.ok(!packed.includes('/ar/news/entry-0/'));
  assert.ok(packed.includes('/ar/news/entry-1/'));
  assert.equal(packed.length, newestCount + 3);
  assert.ok(!packed.includes('/ar/news/11/'));
});

test('an address becomes a file', () => {
  assert.equal(toFile('/ar/', 'ar'), 'index.html');
  assert.equal(toFile('/ar/help/', 'ar'), 'help/index.html');
  assert.equal(toFile('/_astro/map.a1.avif', 'ar'), 'files/map.a1.avif');
});

const pack = {
  locale: 'ar',
  site: 'https://www.iom.sk',
  has: (href: string) =>
    ['/ar/', '/ar/help/', '/ar/guides/work/', '/_astro/a.png', '/_astro/b.png'].includes(href),
  styleFile: (css: string) => (css === 'a{}b{}' ? 'files/style-1.css' : 'files/style-2.css'),
  notice: 'A copy.',
} as const;
const packed = (html: string) => toPackedPage(html, '/ar/guides/work/', ['a{}b{}'], pack);

test('links lead to files of the pack, else to the site', () => {
  assert.equal(packed('<a href="/ar/help/#lines">'), '<a href="../../help/index.html#lines">');
  assert.equal(packed('<a href="/ar/">'), '<a href="../../index.html">');
  assert.equal(packed('<a href="/ar/guides/work/">'), '<a href="index.html">');
  assert.equal(packed('<a href="/sk/news/">'), '<a href="https://www.iom.sk/sk/news/">');
  assert.equal(packed('<a href="#top"><a href="tel:+421">'), '<a href="#top"><a href="tel:+421">');
  assert.equal(
    packed('<img src="/_astro/a.png" srcset="/_astro/a.png 1x, /_astro/b.png 2x">'),
    '<img src="../../files/a.png" srcset="../../files/a.png 1x, ../../files/b.png 2x">',
  );
});

test('nothing is left that works on the web only, and styles are shared', () => {
  assert.equal(packed('<script type="module" src="/_astro/x.js"></script><p>'), '<p>');
  assert.equal(packed('<language-menu class="x"><a href="/sk/"></a></language-menu><p>'), '<p>');
  assert.equal(packed('<a class="x" href="/ar/search/"><span>?</span></a><p>'), '<p>');
  assert.equal(packed('<link rel="manifest" href="/m.webmanifest"><p>'), '<p>');
  assert.equal(
    packed('<style>a{}</style>'),
    '<link rel="stylesheet" href="../../files/style-1.css">',
  );
  const two = toPackedPage('<style>a{}</style><p>', '/ar/guides/work/', ['c{}', 'a{}b{}'], pack);
  assert.match(two, /^(<link rel="stylesheet" href="[^"]+">){2}<p>$/);
});

test('every page says first what it is a copy of', () => {
  assert.match(
    packed('<body data-tone="sky"><p>'),
    /^<body data-tone="sky"><aside [^>]*>A copy\. <a href="https:\/\/www\.iom\.sk\/ar\/guides\/work\/">/,
  );
});
