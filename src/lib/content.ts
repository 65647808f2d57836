import { type CollectionEntry, getCollection } from 'astro:content';
import { now } from './clock.ts';
import { isLocale, type Locale } from './locales.ts';
import { mission, missionLocales } from './mission.ts';
import type { PartialDate } from './partial-date.ts';
import { isEmbargoed, type Timing } from './timing.ts';
import type { Section } from './urls.ts';

/**
 * Every collection, read, filtered and sorted once for the whole build. Pages, feeds and search take
 * what they need from here.
 */

export type MdxCollection = Section | 'pages';

/** An item of a collection in one locale; `slug` is shared by its translations. */
export interface Entry<C extends MdxCollection = Section> {
  collection: C;
  locale: Locale;
  slug: string;
  data: CollectionEntry<C>['data'];
  source: CollectionEntry<C>;
}

function toEntry<C extends MdxCollection>(collection: C, source: CollectionEntry<C>): Entry<C> {
  const [locale, slug] = source.id.split('/');
  if (!isLocale(locale) || !slug) throw new Error(`${source.id} is not <locale>/<slug>.`);
  return { collection, locale, slug, data: source.data, source };
}

/** The writer's server shows drafts and what is to come as well. */
const isPublished = (data: Timing) =>
  import.meta.env.DEV ||
  !(('draft' in data && data.draft === true) || isEmbargoed(data, now(), mission.timeZone));

async function load<C extends MdxCollection>(
  collection: C,
  compare: (a: CollectionEntry<C>['data'], b: CollectionEntry<C>['data']) => number,
): Promise<Entry<C>[]> {
  const all = await getCollection(collection, (entry: CollectionEntry<C>) =>
    isPublished(entry.data),
  );
  return (all as CollectionEntry<C>[])
    .map((source) => toEntry(collection, source))
    .sort((a, b) => compare(a.data, b.data) || a.slug.localeCompare(b.slug, 'en'));
}

/** Newest first; what has no date comes last. */
const newestFirst = (a: PartialDate | undefined, b: PartialDate | undefined) =>
  (b ?? '').localeCompare(a ?? '', 'en');

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

const loaded: { [C in MdxCollection]: Entry<C>[] } = {
  programmes: await load('programmes', byOrder),
  guides: await load('guides', byOrder),
  news: await load('news', (a, b) => newestFirst(a.date, b.date)),
  publications: await load('publications', (a, b) => newestFirst(a.date, b.date)),
  videos: await load('videos', (a, b) => newestFirst(a.date, b.date)),
  seminars: await load('seminars', (a, b) => newestFirst(a.start, b.start)),
  pages: await load('pages', byOrder),
};

/** Grouped once, so that no page searches or sorts. What was withdrawn has an address, but no list has it. */
const grouped = Object.fromEntries(
  Object.entries(loaded).map(([collection, entries]) => {
    const listed = (entries as Entry<MdxCollection>[]).filter(({ data }) => !data.withdrawn);
    return [
      collection,
      {
        byLocale: Map.groupBy(listed, (entry) => entry.locale),
        bySlug: Map.groupBy(listed, (entry) => entry.slug),
      },
    ];
  }),
);

/** The published entries of a collection in a locale, in reading order. */
export function entriesIn<C extends MdxCollection>(collection: C, locale: Locale): Entry<C>[] {
  return (grouped[collection]?.byLocale.get(locale) ?? []) as Entry<C>[];
}

/** A programme by its slug; undefined where it is not written in that locale. */
export function programmeOf(slug: string | undefined, locale: Locale) {
  return entriesIn('programmes', locale).find((programme) => programme.slug === slug);
}

/** An entry in every language that it is written in, in the mission's order. */
export function translationsOf<C extends MdxCollection>(collection: C, slug: string): Entry<C>[] {
  const entries = (grouped[collection]?.bySlug.get(slug) ?? []) as Entry<C>[];
  return missionLocales.flatMap((locale) => entries.filter((entry) => entry.locale === locale));
}

/** The locales that an entry is written in, in the mission's order. */
export const localesOf = (collection: MdxCollection, slug: string): Locale[] =>
  translationsOf(collection, slug).map(({ locale }) => locale);

/** The locales that have at least one entry of a section, in the mission's order. */
export function localesOfSection(section: Section): Locale[] {
  return missionLocales.filter((locale) => entriesIn(section, locale).length > 0);
}

/** Every entry of a collection, also those that were withdrawn, in reading order. */
export const allOf = <C extends MdxCollection>(collection: C): Entry<C>[] => loaded[collection];

/** One path per locale of the mission. */
export const localePaths = () =>
  missionLocales.map((locale) => ({ params: { locale }, props: { locale } }));

/** Astro gives records in the order of the language that the machine is set to. */
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en');
const byOrderThenId = <T extends { id: string; data: { order: number } }>(a: T, b: T) =>
  a.data.order - b.data.order || byId(a, b);

export const lines = (await getCollection('lines')).sort(byOrderThenId);
export const offices = (await getCollection('offices')).sort(byOrderThenId);
export const figures = (await getCollection('figures')).sort(byOrderThenId);
export const terms = (await getCollection('glossary')).sort(byId);
export const seminarSeries = (await getCollection('seminar-series')).sort(byId);

/** The tables that are written in a locale. */
export const figuresIn = (locale: Locale) => figures.filter(({ data }) => data.title[locale]);

/** The terms that are named and explained in a locale. */
export const termsIn = (locale: Locale) =>
  terms.filter(({ data }) => data.term[locale] && data.definition[locale]);

/** The locales in which a list of records is not empty, in the mission's order. */
export const localesWith = (recordsIn: (locale: Locale) => unknown[]) =>
  missionLocales.filter((locale) => recordsIn(locale).length > 0);

/** Picks records by id in the order asked for. An unknown id stops the build. */
export function recordsById<T extends { id: string }>(records: T[], ids: readonly string[]): T[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.map((id) => {
    const record = byId.get(id);
    if (!record)
      throw new Error(`There is no record "${id}". Known: ${[...byId.keys()].join(', ')}.`);
    return record;
  });
}
