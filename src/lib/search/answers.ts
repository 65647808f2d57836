import type { Pagefind, PagefindFilters } from '../pagefind.ts';
import {
  type Priors,
  type Reading,
  searchText,
  type TextAnswer,
  type TextHit,
} from './full-text.ts';
import { type Prepared, tellingWords } from './matching.ts';
import { fold } from './words.ts';

/** Factors by section of the site, as its filter names them. */
export type SectionWeights = Record<string, number>;

/** Reads once what Pagefind knows of all pages: their sections, and their order by date. */
export async function readPriors(pagefind: Pagefind, weights: SectionWeights): Promise<Priors> {
  const kind = new Map<string, number>();
  for (const [section, weight] of Object.entries(weights)) {
    const { results } = await pagefind.search(null, { filters: { section } });
    for (const { id } of results) kind.set(id, weight);
  }
  const { results } = await pagefind.search(null, { sort: { date: 'desc' } });
  const newness = new Map(results.map(({ id }, index) => [id, 1 - index / results.length]));
  return { kind, newness };
}

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
});

/** Asks the full text; words in quotes are looked for as they stand. */
export async function answer(
  pagefind: Pagefind,
  query: string,
  own: Prepared,
  reading: Reading,
  priors: Priors,
  filters: PagefindFilters,
): Promise<TextAnswer> {
  if (query === '' || /^\s*".+"\s*$/.test(query)) {
    const { results } = await pagefind.search(query || null, { filters });
    const hits = results.map((result): TextHit => ({ id: result.id, score: result.score, result }));
    return { hits, corrections: new Map() };
  }
  const words = tellingWords(query, own.stopWords);
  return searchText(pagefind, words, reading, priors, filters);
}

/** The newest first; what has no date comes last, in the order it had. */
export const byDate = (hits: TextHit[], { newness }: Priors): TextHit[] =>
  [...hits].sort((a, b) => (newness.get(b.id) ?? -1) - (newness.get(a.id) ?? -1));
