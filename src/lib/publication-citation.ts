import type { Citable } from './citation.ts';
import type { Entry } from './content.ts';
import { entryPaths } from './entry-paths.ts';
import { locales } from './locales.ts';
import { mission } from './mission.ts';
import { citationFormats, entryPath, toHref } from './urls.ts';

const types: Partial<Record<Entry<'publications'>['data']['type'], Citable['type']>> = {
  book: 'book',
  manual: 'book',
  glossary: 'book',
  leaflet: 'pamphlet',
  brochure: 'pamphlet',
  poster: 'pamphlet',
};

/** A publication as it is cited: by the title that is printed on it. */
export function publicationCitable({ slug, locale, data }: Entry<'publications'>): Citable {
  const ownLang = locales[locale].lang;
  return {
    id: `${slug}-${locale}`,
    type: types[data.type] ?? 'report',
    title: data.originalTitle ?? data.title,
    authors: data.authors,
    // Where the author is the publisher, a reference names it once.
    publisher: data.authors.includes(data.publisher ?? '') ? undefined : data.publisher,
    series: data.series,
    isbn: data.isbn,
    date: data.date,
    lang: data.originalTitle ? (data.originalLang ?? ownLang) : ownLang,
    url: new URL(toHref(locale, entryPath('publications', slug)), mission.site).href,
  };
}

/** One file per publication, locale that it is written in, and format. */
export const citationPaths = () =>
  entryPaths('publications').flatMap(({ params, props: { entry } }) =>
    !entry || entry.data.withdrawn
      ? []
      : citationFormats.map((format) => ({
          params: { ...params, format },
          props: { entry, format },
        })),
  );
