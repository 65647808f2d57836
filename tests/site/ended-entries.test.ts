import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { useStrings } from '../../src/lib/strings.ts';
import { textOf } from './built-pages.ts';

/**
 * No entry that ships is archived or withdrawn, so the small mission of the unit tests is built with some that
 * are, in a copy of the project.
 */
const root = join(import.meta.dirname, '../..');
const project = join(root, '.cache/ended-entries');
const mission = join(project, 'src/content/testland');
const site = join(project, 'dist/testland');
const t = useStrings('sk');

const read = (path: string) => readFileSync(join(site, path), 'utf8');
const pageOf = (slug: string) => read(`sk/publications/${slug}/index.html`);
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

before(() => {
  rmSync(project, { recursive: true, force: true });
  const isCode = (path: string) => !path.startsWith(join(root, 'src/content', '/'));
  for (const part of [
    'src',
    'integrations',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
  ])
    cpSync(join(root, part), join(project, part), { recursive: true, filter: isCode });
  cpSync(join(root, 'package-lock.json'), join(project, 'package-lock.json'));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  cpSync(join(root, 'tests/unit/fixtures/mission'), mission, { recursive: true });
  cpSync(join(import.meta.dirname, 'fixtures/ended'), mission, { recursive: true });
  const env = { ...process.env, MISSION: 'testland', SITE_NOW: '2026-11-22T12:00:00Z' };
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
});

test('a withdrawn entry shows why and what to read instead, and nothing else of it', () => {
  const html = pageOf('wrong-study');
  const text = textOf(mainOf(html));
  assert.ok(text.includes(t('history.withdrawn', { date: '3. novembra 2026' })));
  assert.ok(text.includes('Údaje boli chybné.'));
  assert.match(html, /<a href="\/sk\/publications\/new-study\/">Nová štúdia<\/a>/);
  assert.ok(!text.includes('Text: chybná štúdia.'));
  assert.ok(!text.includes(t('cite.heading')));
  assert.match(html, /<meta name="robots" content="noindex/);
});

test('a withdrawn entry is in no list, feed, data or search', () => {
  for (const path of [
    'sk/publications/index.html',
    'sk/publications/feed.xml',
    'sk/publications/feed.json',
    'api/v1/publications.json',
    'sitemap-0.xml',
  ])
    assert.ok(!read(path).includes('wrong-study'), path);
  assert.ok(!pageOf('wrong-study').includes('data-pagefind-body'));
  assert.equal(existsSync(join(site, 'sk/publications/wrong-study/citation.bib')), false);
});

test('an archived entry says so above its text and stays where it was', () => {
  const html = pageOf('old-study');
  const text = textOf(mainOf(html));
  const notice = text.indexOf(t('history.archived', { date: '2. novembra 2026' }));
  assert.ok(notice > 0 && notice < text.indexOf('Text: archívna štúdia.'));
  assert.ok(text.includes('Program sa skončil.'));
  assert.ok(read('sk/publications/index.html').includes('old-study'));
  assert.ok(!html.includes('content="noindex'));
});

test('what expired has moved from the list to the archive, under its own address', () => {
  const text = textOf(mainOf(read('sk/news/old-call/index.html')));
  assert.ok(text.includes(t('history.expired', { date: '21. novembra 2026' })));
  assert.ok(!read('sk/news/index.html').includes('/sk/news/old-call/'));
  assert.ok(!read('sk/index.html').includes('/sk/news/old-call/'));
  assert.ok(read('sk/news/index.html').includes('/sk/news/state/archive/'));
  assert.ok(read('sk/news/state/archive/index.html').includes('/sk/news/old-call/'));
  assert.ok(read('sk/news/year/2026/index.html').includes('/sk/news/old-call/'));
  assert.ok(read('sk/news/feed.xml').includes('/sk/news/old-call/'));
});

test('what is to come is nowhere before its time', () => {
  assert.equal(existsSync(join(site, 'sk/news/coming')), false);
  const all = ['sk/news/index.html', 'sk/news/feed.xml', 'api/v1/news.json', 'sitemap-0.xml'];
  for (const path of all) assert.ok(!read(path).includes('/sk/news/coming/'), path);
  assert.ok(existsSync(join(site, 'sk/news/just-come/index.html')));
});

test('the build writes the redirects for every host, and when it was made', () => {
  assert.match(read('_redirects'), /^\/sk\/news\/old-advice \/sk\/news\/advice\/ 301$/m);
  assert.ok(read('.server/nginx-site.conf').includes('return 410;'));
  assert.match(read('.server/site.caddy'), /^route \{$/m);
  assert.deepEqual(JSON.parse(read('build.json')), { built: '2026-11-22T12:00:00.000Z' });
});

test('an entry tells when it was published, last changed, and what changed, the newest first', () => {
  const text = textOf(mainOf(pageOf('new-study')));
  assert.ok(text.includes(`${t('history.published')} 2020`));
  assert.ok(text.includes(`${t('page.updated')} 20. novembra 2026`));
  assert.ok(text.indexOf('Opravená tabuľka 2.') < text.indexOf('Prvé vydanie.'));
  assert.ok(text.includes('Opravená tabuľka 2.'));
  assert.ok(!text.includes(t('history.archived', { date: '' }).slice(0, 10)));
});
