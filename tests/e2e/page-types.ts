import { existsSync, globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readPageHead } from '../../integrations/page-head.ts';
import type { Locale } from '../../src/lib/locales.ts';
import {
  beforePath,
  cardPath,
  checkPath,
  entryPath,
  fixedPath,
  homePath,
  leafletPath,
  listPath,
  needPath,
  pagePath,
  sections,
  sharePath,
  sideBySidePath,
  tablePath,
  toHref,
} from '../../src/lib/urls.ts';
import type { Site } from './sites.ts';

/** A page of the built site that stands for all pages of its type. */
export interface SamplePage {
  /** What kind of page it is, e.g. `news item`. */
  type: string;
  /** `undefined` for the pages that speak all languages at once. */
  locale: Locale | undefined;
  path: string;
}

/** Types and what their paths look like under a locale; `*` is one part of the path. */
const patterns: Record<string, string> = {
  home: homePath,
  help: fixedPath('help'),
  'help by need': needPath('exploitation'),
  'guided check': checkPath(),
  'guided check result': checkPath('*'),
  ...Object.fromEntries(
    sections.flatMap((section) => [
      [`${section} list`, listPath(section)],
      [`${section} item`, entryPath(section, '*')],
    ]),
  ),
  'news by year': listPath('news', 'year/*'),
  'publications by type': listPath('publications', 'type/*'),
  'list page 2': listPath('news', '', 2),
  figures: fixedPath('figures'),
  figure: tablePath('*'),
  'earlier edition of a figure': tablePath('*', '*'),
  glossary: fixedPath('glossary'),
  'law changes': fixedPath('law-changes'),
  'side by side': sideBySidePath('*'),
  'guide leaflet': leafletPath('guides', '*'),
  'programme leaflet': leafletPath('programmes', '*'),
  card: cardPath('*'),
  'share help': sharePath(fixedPath('help')),
  'share guide': sharePath(entryPath('guides', '*')),
  'take away': fixedPath('take-away'),
  search: fixedPath('search'),
  'official channels': fixedPath('official-channels'),
  offline: fixedPath('offline'),
  interruption: beforePath,
  traces: pagePath('leave-no-traces'),
  about: pagePath('about'),
  contact: pagePath('contact'),
  privacy: pagePath('privacy'),
  accessibility: pagePath('accessibility'),
};

/** Types that a full locale may lack. */
const optional = [
  'list page 2',
  'law changes',
  'side by side',
  'interruption',
  'earlier edition of a figure',
];

/** Types that are another form of an indexed page, so they are not indexed themselves. */
const forms = /^(side by side|card|share .*|.* leaflet)$/;

/** A full locale has every page but those of sections that the mission has no content for. */
function isRequired({ mission, fullLocales }: Site, locale: Locale, type: string, pattern: string) {
  const section = sections.find((name) => pattern.startsWith(`${name}/`));
  const hasContent = !section || existsSync(`src/content/${mission}/${section}`);
  return fullLocales.includes(locale) && hasContent && !optional.includes(type);
}

/** False for the notices that say where a page can be read. */
const isIndexed = ({ folder, origin }: Site, path: string) =>
  readPageHead(folder, origin + path).indexed;

const isEntryPattern = (pattern: string) => /^[a-z]+\/\*\/$/.test(pattern);
const isPageNumber = (path: string) => /\/\d+\/$/.test(path);

/** The built pages under a locale that a pattern means, the longest first: it has the most to show. */
function pagesLike({ folder }: Site, locale: Locale, pattern: string): string[] {
  const found = globSync(`${folder}${toHref(locale, pattern)}index.html`);
  return found
    .map((file) => ({ path: `${dirname(file).slice(folder.length)}/`, size: statSync(file).size }))
    .map(({ path, size }) => ({ path: path.replaceAll('\\', '/'), size }))
    .filter(({ path }) => !(isEntryPattern(pattern) && isPageNumber(path)))
    .sort((a, b) => b.size - a.size || a.path.localeCompare(b.path, 'en'))
    .map(({ path }) => path);
}

function samplesIn(site: Site, locale: Locale): SamplePage[] {
  const samples: SamplePage[] = [];
  for (const [type, pattern] of Object.entries(patterns)) {
    const pages = pagesLike(site, locale, pattern);
    const isTranslated = (path: string) => forms.test(type) || isIndexed(site, path);
    const path = pages.find(isTranslated);
    if (path) {
      samples.push({ type, locale, path });
    } else if (isRequired(site, locale, type, pattern)) {
      throw new Error(`${site.folder}/${locale}/ has no page of the type "${type}" (${pattern}).`);
    }
    const notice = pages.find((page) => !isTranslated(page));
    const noticeType = pattern.includes('*') ? 'untranslated entry' : 'untranslated page';
    if (notice && !samples.some((sample) => sample.type === noticeType)) {
      samples.push({ type: noticeType, locale, path: notice });
    }
  }
  if (existsSync(`${site.folder}/${locale}/404.html`)) {
    samples.push({ type: 'not found', locale, path: toHref(locale, 'no-such-page/') });
  }
  return samples;
}

/** One real address of each page type in each locale that has it. */
export const samplePages = (site: Site): SamplePage[] => [
  { type: 'language choice', locale: undefined, path: '/' },
  { type: 'not found in all languages', locale: undefined, path: '/no-such-page/' },
  ...site.locales.flatMap((locale) => samplesIn(site, locale)),
];

/** The translated addresses of a section's entries in a locale. */
export const entryPages = (site: Site, locale: Locale, section: (typeof sections)[number]) =>
  pagesLike(site, locale, entryPath(section, '*')).filter((path) => isIndexed(site, path));
