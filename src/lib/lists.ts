import { type Entry, entriesIn, localesOfSection, programmeOf } from './content.ts';
import type { Locale } from './locales.ts';
import { missionLocales } from './mission.ts';
import { yearOf } from './partial-date.ts';
import { languageName, type Translate, useStrings } from './strings.ts';
import { type Teaser, teasersIn } from './teasers.ts';
import { listPath, type Section, sections, toHref } from './urls.ts';

/** How a list can be narrowed. Each value of a facet is a page of its own, so no script is needed. */
export type FacetKey = 'year' | 'programme' | 'type' | 'language' | 'state';
export interface Facet {
  key: FacetKey;
  value: string;
}

const pageSize = 20;

const ofYear = (date: Parameters<typeof yearOf>[0] | undefined) =>
  date ? [String(yearOf(date))] : [];
const ofOne = (value: string | undefined) => (value ? [value] : []);

/** The values that an entry has for each facet of its section. */
const facetValues: { [S in Section]: Partial<Record<FacetKey, (entry: Entry<S>) => string[]>> } = {
  programmes: {},
  guides: {},
  news: {
    type: ({ data }) => [data.kind ?? 'news'],
    programme: ({ data }) => ofOne(data.programme),
    year: ({ data }) => ofYear(data.date),
  },
  publications: {
    type: ({ data }) => [data.type],
    programme: ({ data }) => ofOne(data.programme),
    language: ({ data }) => data.languages,
    year: ({ data }) => ofYear(data.date),
  },
  videos: {
    type: ({ data }) => [data.kind],
    programme: ({ data }) => ofOne(data.programme),
    year: ({ data }) => ofYear(data.date),
  },
  seminars: {
    programme: ({ data }) => ofOne(data.programme),
    year: ({ data }) => ofYear(data.start),
  },
};

function facetLabel(section: Section, { key, value }: Facet, locale: Locale, t: Translate): string {
  if (key === 'programme') return programmeOf(value, locale)?.data.name ?? value;
  if (key === 'state') return t('filter.archive');
  if (key === 'language') return languageName(value, locale);
  if (key === 'type') {
    const word = { videos: 'video', news: 'news' }[section as string] ?? 'publication';
    return t(`${word}.${value}` as Parameters<Translate>[0]);
  }
  return value;
}

export interface FilterOption {
  label: string;
  count: number;
  path: string;
  value: string;
}
export interface Filter {
  key: FacetKey;
  options: FilterOption[];
}

interface SectionList {
  filters: Filter[];
  teasersOf: Map<string, Teaser[]>;
}

const toFacetSegment = (facet: Facet | undefined) => (facet ? `${facet.key}/${facet.value}` : '');

function makeSectionList<S extends Section>(section: S, locale: Locale): SectionList {
  const t = useStrings(locale);
  const entries = entriesIn(section, locale);
  const teasers = teasersIn(section, locale);
  // What has gone to the archive is still found by year and the like, so that these addresses stay.
  const current = teasers.filter(({ isEnded }) => !isEnded);
  const teasersOf = new Map<string, Teaser[]>([['', current]]);
  const filters: Filter[] = [];
  for (const [key, valuesOf] of Object.entries(facetValues[section]) as [
    FacetKey,
    (entry: Entry<S>) => string[],
  ][]) {
    const byValue = new Map<string, Teaser[]>();
    entries.forEach((entry, index) => {
      for (const value of valuesOf(entry)) {
        if (!byValue.has(value)) byValue.set(value, []);
        byValue.get(value)?.push(teasers[index] as Teaser);
      }
    });
    const options = [...byValue].map(([value, list]) => {
      const facet = { key, value };
      teasersOf.set(toFacetSegment(facet), list);
      return {
        value,
        label: facetLabel(section, facet, locale, t),
        count: list.length,
        path: listPath(section, toFacetSegment(facet)),
      };
    });
    options.sort((a, b) =>
      key === 'year' ? Number(b.value) - Number(a.value) : a.label.localeCompare(b.label, locale),
    );
    if (options.length > 1) filters.push({ key, options });
  }
  if (current.length < teasers.length) {
    const facet: Facet = { key: 'state', value: 'archive' };
    const segment = toFacetSegment(facet);
    const archived = teasers.filter(({ isEnded }) => isEnded);
    teasersOf.set(segment, archived);
    const label = facetLabel(section, facet, locale, t);
    const path = listPath(section, segment);
    filters.push({
      key: 'state',
      options: [{ value: facet.value, label, count: archived.length, path }],
    });
  }
  return { filters, teasersOf };
}

const lists = new Map<string, SectionList>();
for (const locale of missionLocales) {
  for (const section of sections)
    lists.set(`${locale}/${section}`, makeSectionList(section, locale));
}
const listOf = (section: Section, locale: Locale) =>
  lists.get(`${locale}/${section}`) as SectionList;

/** The filters of a section's list in a locale, each with the number of entries behind it. */
export const filtersOf = (section: Section, locale: Locale) => listOf(section, locale).filters;

/** One page of a list, possibly narrowed by one facet. */
export interface ListPage {
  locale: Locale;
  section: Section;
  facet: Facet | undefined;
  /** The reader's word for the facet's value, e.g. `Study`. */
  facetLabel: string | undefined;
  teasers: Teaser[];
  total: number;
  page: number;
  pages: number;
}

function toFacet(segment: string): Facet | undefined {
  const [key, value] = segment.split('/');
  return value === undefined ? undefined : { key: key as FacetKey, value };
}

/**
 * Every page of every list in every locale; a section that the mission has no entry of has none. Where a locale has no entry of a section, its list is one
 * empty page, which says so with links to the languages that exist.
 */
export function listPaths() {
  const used = sections.filter((section) => localesOfSection(section).length > 0);
  return missionLocales.flatMap((locale) =>
    used.flatMap((section) =>
      [...listOf(section, locale).teasersOf].flatMap(([segment, teasers]) => {
        const facet = toFacet(segment);
        const pages = Math.max(1, Math.ceil(teasers.length / pageSize));
        return Array.from({ length: pages }, (_, index) => {
          const list: ListPage = {
            locale,
            section,
            facet,
            facetLabel: facet && facetLabel(section, facet, locale, useStrings(locale)),
            teasers: teasers.slice(index * pageSize, (index + 1) * pageSize),
            total: teasers.length,
            page: index + 1,
            pages,
          };
          const rest = listPath(section, segment, index + 1).slice(section.length + 1, -1);
          return { params: { locale, section, page: rest || undefined }, props: { list } };
        });
      }),
    ),
  );
}

/** The address of another page of the same list. */
export const listHref = ({ locale, section, facet }: ListPage, page: number) =>
  toHref(locale, listPath(section, toFacetSegment(facet), page));

/** The locales that have this very page of a list, and so can be linked as its translation. */
export function localesOfList({ section, facet, page }: ListPage): Locale[] {
  return localesOfSection(section).filter((locale) => {
    const teasers = listOf(section, locale).teasersOf.get(toFacetSegment(facet));
    return teasers !== undefined && teasers.length > (page - 1) * pageSize;
  });
}
