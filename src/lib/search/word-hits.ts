import type { Pagefind, PagefindFilters, PagefindResult } from '../pagefind.ts';
import { areInTwoScripts, toLatin } from './latin.ts';
import type { SectionWeight } from './section-weights.ts';
import { nearestWords } from './spelling.ts';
import type { Stemmer } from './stems.ts';
import { fold } from './words.ts';

/** How to read the words of one language. */
export interface Reading {
  stem: Stemmer;
  /** Whether Pagefind knows the endings of the language by itself. */
  isStemmed: boolean;
  /** Words that the pages of the language have, folded, with how often; a correction is one of them. */
  known(): Promise<ReadonlyMap<string, number>>;
  sections: SectionWeight[];
}

/** What Pagefind has of one word of a question. */
export interface WordHits {
  results: PagefindResult[];
  used: string;
  /** The form that Pagefind knows. */
  term: string;
  /** Factors by id of the page. */
  weights: ReadonlyMap<string, number>;
  newness: ReadonlyMap<string, number>;
}

/**
 * The sections and the order by date of the pages with a word. Asked for each word, since Pagefind answers
 * a question without words only after it has loaded the whole index.
 */
async function rank(
  pagefind: Pagefind,
  term: string,
  sections: SectionWeight[],
  filters: PagefindFilters,
): Promise<Pick<WordHits, 'weights' | 'newness'>> {
  const weights = new Map<string, number>();
  const narrowed = filters.section === undefined ? sections : [];
  const [dated, ...groups] = await Promise.all([
    pagefind.search(term, { filters, sort: { date: 'desc' } }),
    ...narrowed.map(({ sections: names }) =>
      pagefind.search(term, { filters: { ...filters, section: { any: names } } }),
    ),
  ]);
  for (const [place, { results }] of groups.entries())
    for (const { id } of results) weights.set(id, narrowed[place]?.weight ?? 1);
  const { results } = dated;
  const newness = new Map(results.map(({ id }, place) => [id, 1 - place / results.length]));
  return { weights, newness };
}

const marked = (excerpt: string) =>
  [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => fold(word));

/**
 * Pagefind answers a word that no page has with the longest word that the unknown one begins with:
 * "občiansvo" finds every page with "o". What the best page marks shows whether that happened.
 * https://github.com/Pagefind/pagefind/issues/793
 */
async function isMeant(results: PagefindResult[], root: string): Promise<boolean> {
  const [best] = results;
  if (!best) return false;
  const { excerpt, meta } = await best.data();
  const shown = [...marked(excerpt), ...(meta.title ? [fold(meta.title)] : [])];
  return shown.some((text) => text.includes(root));
}

function corrected(word: string, known: ReadonlyMap<string, number>): string[] {
  const latin = toLatin(word);
  const same = [...known.keys()].filter(
    (other) => areInTwoScripts(word, other) && toLatin(other) === latin,
  );
  return same.length > 0 ? same : nearestWords(word, known);
}

/** The pages with a word, found by one of its forms, else by what it may have been meant to be. */
export async function hitsOf(
  pagefind: Pagefind,
  word: string,
  { stem, isStemmed, known, sections }: Reading,
  filters: PagefindFilters,
): Promise<WordHits> {
  /** What a form finds; nothing where no page has it as it begins. */
  const ask = async (term: string, used: string, beginning: string) => {
    const { results } = await pagefind.search(term, { filters });
    if (!(await isMeant(results, beginning))) return undefined;
    return { results, used, term, ...(await rank(pagefind, term, sections, filters)) };
  };
  const root = stem(word);
  const forms = isStemmed ? [word, root] : [root];
  // Vietnamese writes two letters with one look: Pagefind keeps đ apart from d.
  if (word.includes('d')) forms.push(...forms.map((form) => form.replaceAll('d', 'đ')));
  for (const form of new Set(forms)) {
    const hits = await ask(form, word, fold(isStemmed ? root.slice(0, 4) : root));
    if (hits) return hits;
  }
  for (const other of corrected(word, await known()).slice(0, 2)) {
    const hits = await ask(other, other, stem(other).slice(0, 4));
    if (hits) return hits;
  }
  return { results: [], used: word, term: root, weights: new Map(), newness: new Map() };
}
