import { isLocale, type Locale } from '../../src/lib/locales.ts';
import { entryPath, pagePath, type Section, sections, toHref } from '../../src/lib/urls.ts';
import { type Change, missionOf } from './changes.ts';

/** A page that a pull request adds, changes or takes away. */
export interface ChangedPage {
  locale: Locale;
  href: string;
  status: Change['status'];
}

const isSection = (name: string | undefined): name is Section =>
  sections.some((section) => section === name);

/** The address of the page that a file of content makes; undefined for records and media. */
function pageOf(file: string): { locale: Locale; href: string } | undefined {
  const [, kind, locale, slug] =
    /^src\/content\/[^/]+\/([^/]+)\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  if (!slug || !isLocale(locale)) return undefined;
  if (kind === 'pages') return { locale, href: toHref(locale, pagePath(slug)) };
  return isSection(kind) ? { locale, href: toHref(locale, entryPath(kind, slug)) } : undefined;
}

/** The pages of one mission that a pull request changes, by locale and address. */
export function changedPages(changes: Change[], mission: string): ChangedPage[] {
  return changes
    .filter((change) => missionOf(change) === mission)
    .flatMap((change) => {
      const page = pageOf(change.file);
      return page ? [{ ...page, status: change.status }] : [];
    })
    .sort((a, b) => (a.href < b.href ? -1 : 1));
}

/** Changed files that many pages show: records, tables, the mission itself, pictures. */
export const sharedFiles = (changes: Change[], mission: string): Change[] =>
  changes.filter((change) => missionOf(change) === mission && !pageOf(change.file));
