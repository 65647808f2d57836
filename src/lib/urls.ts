import type { Locale } from './locales.ts';
import type { Need } from './schemas/needs.ts';

/** Collections that have a list page, in the order of the menu. */
export const sections = [
  'programmes',
  'guides',
  'news',
  'publications',
  'videos',
  'seminars',
] as const;
export type Section = (typeof sections)[number];

/** Pages that every locale has besides its sections and free-standing pages. */
export const fixedPages = [
  'help',
  'figures',
  'glossary',
  'law-changes',
  'search',
  'official-channels',
  'take-away',
] as const;
export type FixedPage = (typeof fixedPages)[number];

/**
 * Site paths, all made here and nowhere else. Each starts and ends with a slash; `path` is what follows
 * the locale and is the same in every locale, so that translations share it.
 */
export const homePath = '';
export const fixedPath = (page: FixedPage) => `${page}/`;
export const needPath = (need: Need) => `help/${need}/`;
/** A question or result of the guided check; the first question has no name of its own. */
export const checkPath = (node?: string) => `help/check/${node ? `${node}/` : ''}`;
export const pagePath = (slug: string) => `${slug}/`;
export const entryPath = (section: Section, slug: string) => `${section}/${slug}/`;

/** Path of a guide in the reader's language and another one, block against block. */
export const sideBySidePath = (slug: string) => `${entryPath('guides', slug)}side-by-side/`;

/** The sheet of A4 of an entry, to print. */
export const leafletPath = (section: Section, slug: string) =>
  `${entryPath(section, slug)}leaflet/`;

/** The card of an office or line; their ids are one family, because the help page has them all. */
export const cardPath = (id: string) => `help/card/${id}/`;

/** Where a page is passed on: text to copy, code to scan, short address. */
export const sharePath = (path: string) => `${path}share/`;

/** Path of one page of a section's list, e.g. `news/year/2015/2/`. Page 1 has no number. */
export function listPath(section: Section, facet = '', page = 1): string {
  const parts = [section, facet, page > 1 ? String(page) : ''].filter(Boolean);
  return `${parts.join('/')}/`;
}

/** The list of official channels as data; others build on this address, so it stays. */
export const channelsHref = '/api/v1/channels.json';

/** The site of one locale as one file; made after the pages, see integrations/take-away-packs.ts. */
export const packHref = (locale: Locale, missionId: string) =>
  `${toHref(locale, fixedPath('take-away'))}${missionId}-${locale}.zip`;

export const feedPath = (section: Section) => `${section}/feed.xml`;

/** The address of a path in a locale, e.g. `/en/news/`. */
export const toHref = (locale: Locale, path: string) => `/${locale}/${path}`;
