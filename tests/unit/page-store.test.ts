import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPageStore } from '../../integrations/page-store.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const { SITE_NOW } = process.env;
after(() => {
  process.chdir(before);
  if (SITE_NOW) process.env.SITE_NOW = SITE_NOW;
  rmSync(folder, { recursive: true });
});
process.chdir(folder);
process.env.SITE_NOW = '2026-11-22T12:00:00Z';

const write = (file: string, text: string) => {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};
write('astro.config.mjs', '');
write('package-lock.json', '');
write('src/layouts/Page.astro', 'page');
write('src/content/land/lines/infoline.yaml', 'a');
write('src/content/land/news/sk/one.mdx', 'a');
write('src/content/elsewhere/lines/infoline.yaml', 'a');

const page = {
  html: '<p>One</p>',
  head: { indexed: true, searched: true, sensitive: false, alternates: [], date: '2026-11' },
  sheets: ['p{}'],
};
const path = '/sk/news/one/';

/** A build that makes one page, and the store as the next build finds it. */
function build() {
  rmSync('next', { recursive: true, force: true });
  const store = openPageStore('land', 'Europe/Bratislava', 'next');
  write(`dist/land${path}index.html`, page.html);
  store.keep(path, 'key', page);
  store.close();
  return openPageStore('land', 'Europe/Bratislava', 'next');
}

test('a page is taken when its key is the same, with what was known of it', () => {
  const { html, ...known } = page;
  assert.deepEqual(build().carry(path, 'key'), known);
  assert.equal(readFileSync(`next${path}index.html`, 'utf8'), html);
  assert.equal(build().carry(path, 'another key'), undefined);
  assert.equal(build().carry('/sk/news/two/', 'key'), undefined);
});

test('a page that does not stand in the site as it was made is not taken', () => {
  const store = build();
  write(`dist/land${path}index.html`, '<p>Two</p>');
  assert.equal(store.carry(path, 'key'), undefined);
  rmSync('dist', { recursive: true });
  assert.equal(store.carry(path, 'key'), undefined);
});

test('nothing is taken after a change of code, packages, records or day; news have keys', () => {
  const changed = (change: () => void) => {
    build();
    change();
    return openPageStore('land', 'Europe/Bratislava', 'next').carry(path, 'key') === undefined;
  };
  assert.ok(changed(() => write('src/layouts/Page.astro', 'other page')));
  assert.ok(changed(() => write('package-lock.json', '{}')));
  assert.ok(changed(() => write('src/content/land/lines/infoline.yaml', 'b')));
  assert.ok(!changed(() => write('src/content/land/news/sk/one.mdx', 'b')));
  assert.ok(!changed(() => write('src/content/elsewhere/lines/infoline.yaml', 'b')));
  // Five minutes to midnight, and five after it, in the time zone of the mission.
  process.env.SITE_NOW = '2026-11-22T22:55:00Z';
  assert.ok(changed(() => (process.env.SITE_NOW = '2026-11-22T23:05:00Z')));
});
