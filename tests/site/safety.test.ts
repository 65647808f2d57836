import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { classesIn, pruner, wordsIn } from '../../src/lib/page-styles.ts';
import type { CopyList } from '../../src/lib/offline-copy.ts';
import { elementsOf, isInside, type Page, readText, type Site, sites } from './built-pages.ts';
import { assertNone } from './problems.ts';

/** What leaving, printing and saving may add to a page together, in bytes of brotli. */
const controlBytes = 2048;
const controls = ['exit-link', 'offline-copy'];

const size = (text: string) => brotliCompressSync(text).length;
const has = (name: string) => (page: Page) => page.html.includes(`<${name}`);
const isSensitive = has('exit-link');
const sensitivePaths = (site: Site): string[] =>
  JSON.parse(readText(site, '/sensitive-paths.json'));
const copyOf = (site: Site, locale: string): CopyList =>
  JSON.parse(readText(site, `/${locale}/offline/copy.json`));

/** The addresses of the entries that say of themselves that they are sensitive. */
function sensitiveEntries({ id, addresses }: Site): string[] {
  return globSync(`src/content/${id}/*/*/*.mdx`).flatMap((file) => {
    const [folder, locale, name = ''] = file.replaceAll('\\', '/').split('/').slice(3);
    const { sensitive } = parse(readFileSync(file, 'utf8').split('---')[1] ?? '');
    const path = `/${locale}/${folder === 'pages' ? '' : `${folder}/`}${name.replace('.mdx', '')}/`;
    const more = ['side-by-side/', 'leaflet/', 'share/'].map((part) => path + part);
    const all = [path, ...more].filter((address) => addresses.has(address));
    return sensitive ? all : [];
  });
}

/** A page as it would be without its controls: their elements, and the styles that only they use. */
function withoutControls({ html }: Page): string {
  const rest = controls.reduce(
    (text, name) => text.replaceAll(new RegExp(String.raw`<${name}\b[\s\S]*?</${name}>`, 'g'), ''),
    html,
  );
  const classes = new Set([
    ...classesIn(rest),
    ...wordsIn(rest.replaceAll(/<style>[\s\S]*?<\/style>/g, '')),
  ]);
  return rest.replaceAll(/(?<=<style>)[\s\S]*?(?=<\/style>)/g, (css) => pruner(css)(classes));
}

/** The scripts of a page that define its controls. */
function scriptsOfControls(site: Site, page: Page): string {
  const scripts = elementsOf(page.html)
    .filter(({ name, attributes }) => name === 'script' && attributes.type === 'module')
    .map(({ attributes, content }) => (attributes.src ? readText(site, attributes.src) : content));
  return scripts
    .filter((code) =>
      controls.some(
        (name) => code.includes(`define(\`${name}\``) || code.includes(`define("${name}"`),
      ),
    )
    .join('\n');
}

for (const site of sites) {
  describe(site.id, () => {
    test('the list for servers names exactly the pages with the exit', () => {
      const pages = site.pages.filter(isSensitive).map(({ path }) => path);
      assert.deepEqual(sensitivePaths(site).toSorted(), pages.toSorted());
      const entries = sensitiveEntries(site);
      assert.ok(entries.length > 10, `only ${entries.length} sensitive entries found`);
      assertNone(entries.filter((path) => !pages.includes(path)));
    });

    test('what shows a sensitive line at length has the exit too', () => {
      const ids = globSync(`src/content/${site.id}/lines/*.yaml`)
        .filter((file) => parse(readFileSync(file, 'utf8')).sensitive)
        .map((file) => file.replace(/^.*[\\/]|\.yaml$/g, ''));
      assert.ok(ids.length > 0);
      const shows = (page: Page) =>
        elementsOf(page.html).some(
          ({ name, attributes }) => name === 'article' && ids.includes(attributes.id ?? ''),
        );
      // The page of all contacts shows every line; it says nothing of the reader.
      const isGeneral = ({ path }: Page) => /^\/..\/(help|contact)\/$/.test(path);
      const open = site.pages.filter(
        (page) => shows(page) && !isGeneral(page) && !isSensitive(page),
      );
      assertNone(open.map(({ path }) => path));
    });

    test('the exit is a plain link to a neutral place, before everything but the skip link', () => {
      const problems = site.pages.filter(isSensitive).flatMap((page) => {
        const links = elementsOf(page.html).filter(({ name }) => name === 'a');
        const exit = links[1];
        const good =
          exit &&
          isInside(exit, ({ name }) => name === 'exit-link') &&
          exit.attributes.href === site.mission.exitTo &&
          exit.attributes.rel === 'noreferrer' &&
          exit.attributes.referrerpolicy === 'no-referrer';
        return good ? [] : [page.path];
      });
      assertNone(problems);
    });

    test('no picture of a sensitive page is kept while the next one comes', () => {
      assertNone(
        site.pages
          .filter((page) => isSensitive(page) && page.html.includes('@view-transition'))
          .map(({ path }) => `${path} fades into the next page`),
      );
    });

    test('no sensitive page can be saved, and what can be is there with its size', () => {
      const sensitive = sensitivePaths(site);
      for (const locale of Object.keys(site.mission.locales)) {
        const { files, pages, bytes } = copyOf(site, locale);
        assertNone(files.filter((file) => sensitive.includes(file)));
        assertNone(files.filter((file) => !site.addresses.has(file)));
        const texts = files.map((file) =>
          readFileSync(`${site.folder}${file}${file.endsWith('/') ? 'index.html' : ''}`),
        );
        assert.equal(
          bytes,
          texts.reduce((sum, { length }) => sum + length, 0),
        );
        assert.equal(pages, files.filter((file) => file.endsWith('/')).length);
        for (const path of ['', 'help/', 'guides/', 'official-channels/', 'offline/'])
          assert.ok(files.includes(`/${locale}/${path}`), `/${locale}/${path} is not saved`);
        assertNone(files.filter((file) => file.endsWith('/') && !file.startsWith(`/${locale}/`)));
      }
    });

    test('leaving and saving add little to a page', () => {
      const pages = site.pages.filter((page) => controls.some((name) => has(name)(page)));
      const problems = pages.flatMap((page) => {
        const added = size(page.html) - size(withoutControls(page));
        const scripts = size(scriptsOfControls(site, page));
        assert.ok(added > 100 && scripts > 100, `${page.path}: ${added}, ${scripts}`);
        const sum = added + scripts;
        return sum > controlBytes ? [`${page.path}: ${sum} bytes, ${scripts} of them scripts`] : [];
      });
      assertNone(problems);
    });
  });
}
