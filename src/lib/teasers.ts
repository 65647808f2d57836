import type { ImageMetadata } from 'astro';
import { type Entry, entriesIn } from './content.ts';
import { formatDate, formatRange } from './dates.ts';
import { now } from './clock.ts';
import { bytesOf } from './films.ts';
import { mediaType } from './media.ts';
import type { Locale } from './locales.ts';
import { mission } from './mission.ts';
import { type PartialDate, toDateTime } from './partial-date.ts';
import { filesOf, isOwn } from './publication-files.ts';
import { formatList, languageName, type StringKey } from './strings.ts';
import { endingOf } from './timing.ts';
import { beforePath, entryPath, type Section, toHref, mediaHref } from './urls.ts';

/** What lists, cards, feeds, search and structured data need of an entry. */
export interface Teaser {
  section: Section;
  locale: Locale;
  slug: string;
  href: string;
  /** Where links lead to it from: before the most sensitive ones comes a page of explanation. */
  entrance: string;
  title: string;
  summary: string;
  /** True while writing only: the build leaves drafts out. */
  isDraft: boolean;
  /** The date to sort and file by, and how the reader sees it. */
  date: { value: PartialDate; dateTime: string; text: string } | undefined;
  /** Key of the word that says what kind of thing it is, e.g. `publication.study`. */
  kind: StringKey | undefined;
  /** True for what has gone to the archive by itself: lists of what is new leave it out. */
  isEnded: boolean;
  /** A further fact in the reader's language: city, languages, series. */
  detail: string | undefined;
  programme: string | undefined;
  /** A picture of the first page; where there is none, a cover is drawn. */
  cover?: ImageMetadata | undefined;
  /** Files that feeds carry along, that of the reader's language first. */
  attachments?: Attachment[] | undefined;
}

export interface Attachment {
  href: string;
  type: string;
  bytes: number;
  lang: string;
}

type OwnPart = Omit<
  Teaser,
  'section' | 'locale' | 'slug' | 'href' | 'entrance' | 'title' | 'summary' | 'isEnded' | 'isDraft'
>;

const dated = (value: PartialDate | undefined, locale: Locale, text?: string): Teaser['date'] =>
  value && { value, dateTime: toDateTime(value), text: text ?? formatDate(value, locale) };

const languageList = (codes: string[], locale: Locale) =>
  codes.length > 0
    ? formatList(
        codes.map((code) => languageName(code, locale)),
        locale,
      )
    : undefined;

const toOwnPart: { [S in Section]: (entry: Entry<S>) => OwnPart } = {
  programmes: ({ slug }) => ({
    date: undefined,
    kind: undefined,
    detail: undefined,
    programme: slug,
  }),
  guides: ({ data }) => ({
    date: undefined,
    kind: undefined,
    detail: undefined,
    programme: data.programme,
  }),
  news: ({ data, locale }) => ({
    date: dated(data.date, locale),
    kind: data.kind && data.kind !== 'news' ? `news.${data.kind}` : undefined,
    detail: undefined,
    programme: data.programme,
  }),
  publications: ({ data, locale, slug }) => ({
    date: dated(data.date, locale),
    kind: `publication.${data.type}`,
    detail: languageList(data.languages, locale),
    programme: data.programme,
    cover: data.cover,
    attachments: filesOf(slug)
      .filter(isOwn)
      .map(({ href, bytes, lang }) => ({ href, bytes, lang, type: 'application/pdf' }))
      .sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale)),
  }),
  videos: ({ data, locale }) => ({
    date: dated(data.date, locale),
    kind: `video.${data.kind}`,
    detail: data.language && languageName(data.language, locale),
    programme: data.programme,
    attachments: data.film && [
      {
        href: mediaHref(data.film.mp4),
        type: mediaType(data.film.mp4),
        bytes: bytesOf(data.film.mp4),
        lang: data.language ?? locale,
      },
    ],
  }),
  seminars: ({ data, locale }) => ({
    date: dated(data.start, locale, formatRange(data.start, data.end, locale)),
    kind: undefined,
    detail: [data.venue, data.city].filter(Boolean).join(', ') || undefined,
    programme: data.programme,
  }),
};

export function toTeaser<S extends Section>(entry: Entry<S>): Teaser {
  const section = entry.collection;
  const href = toHref(entry.locale, entryPath(section, entry.slug));
  const isInterrupted = 'interruption' in entry.data && entry.data.interruption;
  return {
    section,
    locale: entry.locale,
    slug: entry.slug,
    href,
    entrance: isInterrupted ? toHref(entry.locale, beforePath) : href,
    title: entry.data.title,
    summary: entry.data.summary,
    isEnded: endingOf(entry.data, now(), mission.timeZone) !== undefined,
    isDraft: entry.data.draft,
    ...toOwnPart[section](entry),
  };
}

const cache = new Map<string, Teaser[]>();

/** Those of them that are kept up to date, for lists of what is new. */
export const currentTeasersIn = (section: Section, locale: Locale): Teaser[] =>
  teasersIn(section, locale).filter(({ isEnded }) => !isEnded);

/** The teasers of a section in a locale, in reading order, made once. */
export function teasersIn(section: Section, locale: Locale): Teaser[] {
  const key = `${section}/${locale}`;
  let teasers = cache.get(key);
  if (!teasers) {
    teasers = entriesIn(section, locale).map((entry) => toTeaser(entry));
    cache.set(key, teasers);
  }
  return teasers;
}

/** The first three teasers of a section that belong with an entry, looked for no further than needed. */
export const relatedTeasers = (
  section: Section,
  locale: Locale,
  isRelated: (teaser: Teaser) => boolean,
): Teaser[] => teasersIn(section, locale).values().filter(isRelated).take(3).toArray();

/** Other news of the same programme. */
export const relatedNews = ({ locale, slug, data }: Entry<'news'>): Teaser[] =>
  relatedTeasers(
    'news',
    locale,
    (other) => other.slug !== slug && other.programme === data.programme,
  );
