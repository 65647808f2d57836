import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { siteHandler } from '../../scripts/site-handler.ts';
import { toCaddy, toNginx, toStaticHosts } from '../../src/lib/hosting/redirect-files.ts';
import { redirectFor, toRedirects } from '../../src/lib/redirects.ts';
import { redirectsSchema } from '../../src/lib/schemas.ts';
import { emptyFolder } from './projects.ts';

const fields = {
  moved: {
    'news/old/': 'news/new/',
    '/en/news-events.html': '/en/news/',
    '/en/news-events/': '/en/news/',
    '/en/news-events/857-results.html': '/en/news/results/',
    '/index.php?id=81&lang=en': '/en/about/',
    '/index.php': '/',
  },
  gone: { '/sk/novinky.html': 'Twice.' },
};
const redirects = toRedirects(fields, ['sk', 'en']);
const to = (address: string) => redirectFor(redirects, address)?.to;

test('an entry moves in every language, with all that is below it', () => {
  assert.equal(to('/sk/news/old/'), '/sk/news/new/');
  assert.equal(to('/en/news/old/share/'), '/en/news/new/');
  assert.equal(to('/en/news/old'), '/en/news/new/');
  assert.equal(to('/en/news/older/'), undefined);
});

test('the most exact line counts', () => {
  assert.equal(to('/en/news-events/857-results.html'), '/en/news/results/');
  assert.equal(to('/en/news-events/1-other.html'), '/en/news/');
  assert.equal(to('/en/news-events.html?start=20'), '/en/news/');
});

test('a query fits in any order and among others', () => {
  assert.equal(to('/index.php?option=com_content&lang=en&Itemid=3&id=81'), '/en/about/');
  assert.equal(to('/index.php?id=82&lang=en'), '/');
});

test('what is gone answers, and leads nowhere', () => {
  assert.deepEqual(redirectFor(redirects, '/sk/novinky.html')?.to, undefined);
  assert.ok(redirectFor(redirects, '/sk/novinky.html'));
  assert.equal(redirectFor(redirects, '/%E0%A4%A'), undefined);
});

test('each host gets them in its words', () => {
  const few = toRedirects(
    { moved: { '/a b/': '/en/', '/index.php?id=81': '/en/about/' }, gone: { '/x.html': 'Twice.' } },
    ['en'],
  );
  assert.equal(
    toStaticHosts(few),
    '/index.php id=81 /en/about/ 301\n/a%20b /en/ 301\n/a%20b/* /en/ 301\n',
  );
  assert.equal(
    toNginx(few),
    [
      'set $fits "";',
      'if ($uri ~ "^/index\\\\.php/?$") { set $fits "path"; }',
      'if ($arg_id = "81") { set $fits "$fits+"; }',
      'if ($fits = "path+") { return 301 /en/about/; }',
      'if ($uri ~ "^/x\\\\.html/?$") { return 410; }',
      'if ($uri ~ "^/a b(/.*)?$") { return 301 /en/; }',
      '',
    ].join('\n'),
  );
  assert.equal(
    toCaddy(few),
    [
      'route {',
      '\t@redirect0 {',
      '\t\tpath_regexp `^/index\\.php/?$`',
      '\t\tquery `id=81`',
      '\t}',
      '\tredir @redirect0 /en/about/ 301',
      '\t@redirect1 {',
      '\t\tpath_regexp `^/x\\.html/?$`',
      '\t}',
      '\terror @redirect1 410',
      '\t@redirect2 {',
      '\t\tpath_regexp `^/a b(/.*)?$`',
      '\t}',
      '\tredir @redirect2 /en/ 301',
      '}',
      '',
    ].join('\n'),
  );
});

/** Addresses of the former websites, as search engines and other websites still have them. */
const former: Record<string, [locales: string[], Record<string, string>]> = {
  slovakia: [
    ['sk', 'en', 'uk', 'ru', 'ar', 'vi'],
    {
      '/en/news-events/857-iom-activities-and-achievements-2014-en.html':
        '/en/news/results-of-2014/',
      '/en/news-events/9999-what-nobody-kept.html': '/en/news/',
      '/index.php?option=com_content&id=81&lang=en': '/en/',
      '/index.php?option=com_content&view=article&id=81&lang=sk&Itemid=3': '/sk/',
      '/index.php': '/',
      '/sk/novinky-a-podujatia.html?start=200': '/sk/news/',
    },
  ],
  czechia: [
    ['cs', 'en', 'uk'],
    { '/aktivity-1': '/cs/programmes/', '/aktivity/presidleni': '/cs/programmes/resettlement/' },
  ],
};

for (const [mission, [locales, addresses]] of Object.entries(former))
  test(`addresses of the former website of ${mission} lead to its pages`, () => {
    const file = join(import.meta.dirname, `../../src/content/${mission}/redirects.yaml`);
    const own = toRedirects(redirectsSchema.parse(parse(readFileSync(file, 'utf8'))), locales);
    const found = Object.keys(addresses).map((from) => [from, redirectFor(own, from)?.to]);
    assert.deepEqual(Object.fromEntries(found), addresses);
  });

test('the preview server answers old addresses as a host does', async (t) => {
  const folder = emptyFolder('site');
  mkdirSync(join(folder, 'en'), { recursive: true });
  t.after(() => rmSync(folder, { recursive: true }));
  const files = {
    '404.html': 'not found',
    'en/index.html': 'home',
    'sensitive-paths.json': '[]',
    'redirects.json': JSON.stringify(redirects),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const server = createServer(siteHandler(folder)).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  assert.deepEqual(await get('/en/'), [200, null]);
  assert.deepEqual(await get('/index.php?lang=en&id=81'), [301, '/en/about/']);
  assert.deepEqual(await get('/sk/novinky.html'), [410, null]);
  assert.deepEqual(await get('/nowhere/'), [404, null]);
});
