import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyProject } from '../../scripts/project-copy.ts';
import { elementsOf, isInside, textOf } from './built-pages.ts';

/**
 * The content that ships is in step, so the notices of a text that is not are built from a small mission:
 * the one that the content check is tested with, with two changes that its translations do not know of.
 */
const root = join(import.meta.dirname, '../..');
const project = realpathSync(mkdtempSync(join(tmpdir(), 'notices-')));
const mission = join(project, 'src/content/testland');
after(() => rmSync(project, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const path = join(mission, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file} has "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

before(() => {
  copyProject(project);
  cpSync(join(root, 'tests/unit/fixtures/mission'), mission, { recursive: true });
  // Its picture is no real one.
  rmSync(join(mission, 'news'), { recursive: true });
  change('redirects.yaml', 'news/advice/', 'news/');
  change('guides/sk/residence.mdx', 'Zavolajte nám.', 'Zavolajte nám.\n\nAlebo napíšte.');
  change('changes.yaml', '2025-01-01', '2024-08-15');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    env: { ...process.env, MISSION: 'testland', SITE_NOW: '2026-11-22T12:00:00Z' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr.slice(-2000));
});

/** The notices in the page's own part: their words, and the links in them. */
function noticesOf(path: string) {
  const html = readFileSync(join(project, 'dist/testland', path, 'index.html'), 'utf8');
  const elements = elementsOf(html);
  const isNotice = ({ attributes }: { attributes: Record<string, string> }) =>
    attributes['data-notice'] !== undefined;
  return elements.filter(isNotice).map((notice) => ({
    kind: notice.attributes['data-notice'],
    text: textOf(notice.content),
    links: elements
      .filter((element) => element.name === 'a' && isInside(element, (outer) => outer === notice))
      .map(({ attributes: { href, hreflang, lang } }) => ({ href, hreflang, lang })),
  }));
}
const kindsOf = (path: string) => noticesOf(path).map(({ kind }) => kind);
const toSource = { href: '/sk/guides/residence/#bez-povolenia', hreflang: 'sk', lang: 'sk' };

describe('a translation that is behind', () => {
  test('says so in its own language, with the way to what changed', () => {
    const [english] = noticesOf('en/guides/residence');
    assert.equal(
      english?.text,
      'The Slovak text changed on 3 May 2026; this translation is from 12 January 2026. ' +
        'The first part that changed: Bez povolenia',
    );
    assert.deepEqual(english.links, [toSource]);
    const [ukrainian] = noticesOf('uk/guides/residence');
    assert.equal(
      ukrainian?.text,
      'Цей переклад від 12 січня 2026 р., а 3 травня 2026 р. текст мовою оригіналу (словацька) було змінено. ' +
        'Перша змінена частина: Bez povolenia',
    );
    assert.deepEqual(ukrainian.links, [toSource]);
  });

  test('is the only one that does', () => {
    assert.deepEqual(kindsOf('sk/guides/residence'), ['law']);
    assert.deepEqual(kindsOf('sk/about'), []);
    assert.deepEqual(kindsOf('en/about'), []);
  });

  test('stands beside its source as a whole, and says why', () => {
    const path = 'uk/guides/residence/side-by-side';
    assert.deepEqual(kindsOf(path), ['lag']);
    const html = readFileSync(join(project, 'dist/testland', path, 'index.html'), 'utf8');
    const halves = elementsOf(html).filter(
      ({ name, attributes }) => name === 'div' && attributes.lang === 'sk',
    );
    const whole = halves.filter(({ content }) => content.includes('Alebo napíšte.'));
    assert.equal(whole.length, 1);
    assert.match(whole[0]?.content ?? '', /Druhy pobytu/);
  });
});

describe('a guide that is older than a change of the law', () => {
  test('says so in every language, with what changed', () => {
    const law = (path: string) => noticesOf(path).find(({ kind }) => kind === 'law');
    assert.equal(
      law('en/guides/residence')?.text,
      'New rules from 15 August 2024: Longer permit The permit lasts longer. ' +
        'The guide describes older rules (July 2024).',
    );
    assert.match(
      law('sk/guides/residence')?.text ?? '',
      /^Nové pravidlá od 15\. augusta 2024: Dlhšie/,
    );
    assert.match(
      law('uk/guides/residence')?.text ?? '',
      /^Нові правила з 15 серпня 2024 р\.: Довший/,
    );
  });

  test('leads to the list of changes, and that back to it', () => {
    for (const locale of ['sk', 'en', 'uk']) {
      const links = noticesOf(`${locale}/guides/residence`).flatMap((notice) => notice.links);
      const href = `/${locale}/law-changes/#longer-permit`;
      assert.ok(links.some((link) => link.href === href));
      const list = readFileSync(
        join(project, `dist/testland/${locale}/law-changes/index.html`),
        'utf8',
      );
      assert.match(list, /id="longer-permit"/);
      assert.ok(list.includes(`href="/${locale}/guides/residence/"`));
    }
  });
});
