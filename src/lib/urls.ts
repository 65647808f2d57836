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
  'offline',
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
/** What comes before the most sensitive guides; the name tells nothing. */
export const beforePath = 'help/before/';
export const pagePath = (slug: string) => `${slug}/`;
export const entryPath = (section: Section, slug: string) => `${section}/${slug}/`;

/** Path of a guide in the reader's language and another one, block against block. */
export const sideBySidePath = (slug: string) => `${entryPath('guides', slug)}side-by-side/`;

/** A table of figures, or an earlier edition of it by its date. */
export const tablePath = (id: string, edition?: string) =>
  `${fixedPath('figures')}${id}/${edition ? `${edition}/` : ''}`;

/** A table as data, in all languages at once; others build on these addresses, so they stay. */
export const tableDataHref = (id: string, edition: string | undefined, format: 'csv' | 'json') =>
  `/data/figures/${id}${edition ? `/${edition}` : ''}.${format}`;

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

/** The page of all editions of a seminar. */
export const seriesPath = (id: string) => `seminars/series/${id}/`;

/** The seminars as a calendar to subscribe to, and one of them as an event. */
export const calendarPath = 'seminars/calendar.ics';
export const eventPath = (slug: string) => `seminars/${slug}.ics`;

/** The address of a film, its poster or captions, the same in every locale. */
export const mediaHref = (file: string) => `/media/${file}`;

/** RSS and JSON Feed say the same. */
export const feedFormats = ['xml', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The feed of a section. */
export const feedPath = (section: Section, format: FeedFormat = 'xml') =>
  `${section}/feed.${format}`;
/** The feed of everything that belongs to a programme. */
export const programmeFeedPath = (slug: string, format: FeedFormat = 'xml') =>
  `${entryPath('programmes', slug)}feed.${format}`;

/**
 * The address of a PDF of ours. It names no version, so that links survive a replaced file; a former
 * version has an address with its date.
 */
export const publicationFileHref = (slug: string, lang: string, date?: string) =>
  `/files/${[slug, lang, date].filter(Boolean).join('-')}.pdf`;

export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** A citation of a publication for reference managers. */
export const citationPath = (slug: string, format: CitationFormat) =>
  `${entryPath('publications', slug)}citation.${format}`;

/** Open data: a document or its JSON Schema. Others build on these addresses, so they stay. */
export const apiHref = (name: string) => `/api/v1/${name}.json`;
export const apiSchemaHref = (name: string) => `/api/v1/schemas/${name}.json`;

/** The site of one locale as one file; made after the pages, see integrations/take-away-packs.ts. */
export const packHref = (locale: Locale, missionId: string) =>
  `${toHref(locale, fixedPath('take-away'))}${missionId}-${locale}.zip`;

/** The address of a path in a locale, e.g. `/en/news/`. */
export const toHref = (locale: Locale, path: string) => `/${locale}/${path}`;
