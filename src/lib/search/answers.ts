import type { Pagefind, PagefindFilters } from '../pagefind.ts';
import { searchText, type TextAnswer, type TextHit } from './full-text.ts';
import { asksForNumber, type Prepared, tellingWords } from './matching.ts';
import type { Reading } from './word-hits.ts';
import { fold, toWords } from './words.ts';

/** The words of a locale by their folded form, with how often they are there and how they are written. */
export interface WordList {
  known: Map<string, number>;
  written: Map<string, string>;
}

/** Reads a list of words, the most frequent first. */
export function toWordList(words: string[]): WordList {
  const known = new Map<string, number>();
  const written = new Map<string, string>();
  words.forEach((word, index) => {
    known.set(fold(word), words.length - index);
    written.set(fold(word), word);
  });
  return { known, written };
}

/** Languages that Pagefind has a stemmer for, of those that the site speaks. */
const stemmed = ['en', 'ru', 'ar'];

export const readingOf = ({ index, stem }: Prepared, words: () => Promise<WordList>): Reading => ({
  stem,
  isStemmed: stemmed.includes(index.locale),
  known: async () => (await words()).known,
  sections: index.sections,
});

/** Asks the full text; words in quotes are looked for as they stand. */
export async function answer(
  pagefind: Pagefind,
  query: string,
  own: Prepared,
  reading: Reading,
  filters: PagefindFilters,
): Promise<TextAnswer> {
  if (query === '' || /^\s*".+"\s*$/.test(query)) {
    const terms = [query || null];
    const { results } = await pagefind.search(query || null, { filters });
    const hits = results.map((result): TextHit => ({
      id: result.id,
      score: result.score,
      inTitle: 0,
      result,
    }));
    return { hits, corrections: new Map(), terms };
  }
  const words = tellingWords(toWords(query), own.stopWords);
  const { language } = own.index;
  const sections = asksForNumber(query, language)
    ? reading.sections.map((one) => ({ ...one, weight: one.ofNumbers ?? one.weight }))
    : reading.sections;
  return searchText(pagefind, words, { ...reading, sections }, filters);
}

/**
 * The newest first; what has no date comes last, in the order it had. Pagefind tells nothing of a date but the
 * order of the pages with one term, so that pages of one year that have different words stand by word.
 */
export async function byDate(
  pagefind: Pagefind,
  { hits, terms }: TextAnswer,
  filters: PagefindFilters,
): Promise<TextHit[]> {
  const { year = {} } = await pagefind.filters();
  const years = typeof filters.year === 'string' ? [filters.year] : Object.keys(year);
  const asked = years
    .sort((a, b) => b.localeCompare(a))
    .flatMap((one) => terms.map((term) => ({ term, filters: { ...filters, year: one } })));
  const found = await Promise.all(
    asked.map(({ term, ...options }) =>
      pagefind.search(term, { ...options, sort: { date: 'desc' } }),
    ),
  );
  const ids = found.flatMap(({ results }) => results.map(({ id }) => id));
  const places = new Map([...new Set(ids)].map((id, place) => [id, place]));
  const placeOf = ({ id }: TextHit) => places.get(id) ?? places.size;
  return [...hits].sort((a, b) => placeOf(a) - placeOf(b));
}
