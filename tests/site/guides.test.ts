import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { type Content, type ContentRecord, loadContent } from '../../scripts/checks/content.ts';
import { listAt, valueAt } from '../../scripts/checks/fields.ts';
import { toLocaleStates } from '../../scripts/translations/state.ts';
import { changesSince, toKnownChanges } from '../../src/lib/law-changes.ts';
import { type Locale, locales } from '../../src/lib/locales.ts';
import { entrySchemas } from '../../src/lib/schemas.ts';
import { entryPath, pagePath, sideBySidePath, toHref } from '../../src/lib/urls.ts';
import { elementsOf, type Page, type Site, sites, textOf } from './built-pages.ts';
import { assertNone } from './problems.ts';

const root = join(import.meta.dirname, '../..');
const schema = entrySchemas(z.string()).guides;
const isPublished = ({ data }: ContentRecord) => data?.draft !== true;
const guidesOf = ({ records }: Content) =>
  records.filter((record) => record.kind === 'guides' && isPublished(record));

/** The address of a guide or page by its file. */
function pathOf(content: Content, file: string): string | undefined {
  const record = content.records.find((item) => item.file === file && isPublished(item));
  const { kind, locale, slug } = record ?? {};
  if (!slug) return undefined;
  return toHref(locale as Locale, kind === 'pages' ? pagePath(slug) : entryPath('guides', slug));
}

/** The elements of a page that are in another language than the page, among those of a kind. */
const inLanguage = (page: Page, name: string, locale: Locale) =>
  elementsOf(page.html).filter(
    ({ name: its, attributes }) => its === name && attributes.lang === locales[locale].lang,
  );

function differences(expected: Set<string>, found: Set<string>, what: string): string[] {
  return [
    ...[...expected].filter((path) => !found.has(path)).map((path) => `${path} lacks ${what}`),
    ...[...found].filter((path) => !expected.has(path)).map((path) => `${path} has ${what}`),
  ];
}

function checkSite(site: Site): void {
  const content = loadContent(root, site.id);
  const home = site.mission.defaultLocale;
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const pagesWith = (notice: 'lag' | 'law') =>
    new Set(
      site.pages
        .filter(({ path, html }) => {
          return html.includes(`data-notice="${notice}"`) && !path.endsWith('/side-by-side/');
        })
        .map(({ path }) => path),
    );

  test('exactly the translations that are behind their source say so', () => {
    const lagging = toLocaleStates(content).flatMap((state) => state.lagging);
    const paths = lagging.flatMap(({ file }) => pathOf(content, file) ?? []);
    assertNone(differences(new Set(paths), pagesWith('lag'), 'the notice of a lag'));
  });

  test('exactly the guides that a later change of the law touches say so', () => {
    const changes = content.records.find(({ kind }) => kind === 'changes');
    const known = toKnownChanges(changes?.data ?? {});
    const paths = guidesOf(content)
      .filter(({ data }) => changesSince(schema.parse(data), known).length > 0)
      .flatMap(({ file }) => pathOf(content, file) ?? []);
    assertNone(differences(new Set(paths), pagesWith('law'), 'the notice of a change'));
  });

  test('each guide shows the official local terms in the language of the country', () => {
    const problems = guidesOf(content).flatMap(({ file, data }) => {
      const page = byPath.get(pathOf(content, file) ?? '');
      if (!page) return [`${file} has no page`];
      const shown = inLanguage(page, 'dt', home).map((element) => textOf(element.content));
      return listAt(data, 'terms').flatMap((id) => {
        const record = content.records.find(({ kind, slug }) => kind === 'glossary' && slug === id);
        const term = textOf(String(valueAt(record?.data, ['term', home])));
        return shown.includes(term) ? [] : [`${page.file} does not show the term "${term}"`];
      });
    });
    assertNone(problems);
  });

  test('a guide stands side by side wherever both languages exist, found by its guide only', () => {
    const second = site.pages.filter(({ path }) => path.endsWith('/side-by-side/'));
    const expected = guidesOf(content).flatMap(({ locale, slug }) => {
      const other = locale === home ? Object.keys(site.mission.locales)[1] : home;
      const exists = byPath.get(toHref(other as Locale, entryPath('guides', slug)))?.indexed;
      return exists ? [toHref(locale as Locale, sideBySidePath(slug))] : [];
    });
    const found = new Set(second.map(({ path }) => path));
    const faults = second.flatMap((page) => {
      const guide = byPath.get(page.path.replace(/side-by-side\/$/, ''));
      const other = page.locale === home ? (Object.keys(site.mission.locales)[1] as Locale) : home;
      const halves = inLanguage(page, 'div', other);
      const empty = halves.filter((half) => !textOf(half.content)).length;
      return [
        ...(page.indexed ? ['is indexed; it repeats two guides'] : []),
        ...(page.html.includes('data-pagefind-body') ? ['is found by the search'] : []),
        ...(guide?.html.includes(`href="${page.path}"`) ? [] : ['is not linked from its guide']),
        ...(halves.length < 6 ? [`has only ${halves.length} blocks in ${other}`] : []),
        ...(empty > 0 ? [`has ${empty} blocks without a counterpart in ${other}`] : []),
      ].map((fault) => `${page.file} ${fault}`);
    });
    assertNone([...differences(new Set(expected), found, 'a side by side'), ...faults]);
  });
}

for (const site of sites) describe(site.id, () => checkSite(site));
