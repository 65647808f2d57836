import type { Pagefind, PagefindFilters, PagefindResult } from '../pagefind.ts';
import { isCyrillic, isLatin, toLatin } from './latin.ts';
import { nearestWords } from './spelling.ts';
import type { Stemmer } from './stems.ts';
import { fold } from './words.ts';

/** What is known of every page before anything is asked: its rank by kind and how new it is. */
export interface Priors {
  /** Factor by id of the page; 1 where there is none. */
  kind: ReadonlyMap<string, number>;
  /** From 1, the newest, to 0 by id of the page; only pages with a date. */
  newness: ReadonlyMap<string, number>;
}

export interface TextHit {
  id: string;
  score: number;
  /** Marks the words of the question in the text of the page. */
  result: PagefindResult;
}

export interface TextAnswer {
  hits: TextHit[];
  /** Words that no page has, with those that were looked for in their place. */
  corrections: Map<string, string>;
}

/** How to read the words of one language. */
export interface Reading {
  stem: Stemmer;
  /** Whether Pagefind knows the endings of the language by itself. */
  isStemmed: boolean;
  /** Words that the pages of the language have, folded, with how often; a correction is one of them. */
  known(): Promise<ReadonlyMap<string, number>>;
}

interface WordHits {
  results: PagefindResult[];
  used: string;
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

async function askFor(
  pagefind: Pagefind,
  word: string,
  root: string,
  filters: PagefindFilters,
): Promise<PagefindResult[]> {
  const { results } = await pagefind.search(word, { filters });
  return (await isMeant(results, root)) ? results : [];
}

const inOtherScript = (word: string, other: string) =>
  (isLatin(word) && isCyrillic(other)) || (isCyrillic(word) && isLatin(other));

function corrected(word: string, known: ReadonlyMap<string, number>): string[] {
  const latin = toLatin(word);
  const same = [...known.keys()].filter(
    (other) => inOtherScript(word, other) && toLatin(other) === latin,
  );
  return same.length > 0 ? same : nearestWords(word, known);
}

async function hitsOf(
  pagefind: Pagefind,
  word: string,
  { stem, isStemmed, known }: Reading,
  filters: PagefindFilters,
): Promise<WordHits> {
  const root = stem(word);
  const forms = isStemmed ? [word, root] : [root];
  // Vietnamese writes two letters with one look: Pagefind keeps đ apart from d.
  if (word.includes('d')) forms.push(...forms.map((form) => form.replaceAll('d', 'đ')));
  for (const form of new Set(forms)) {
    const results = await askFor(
      pagefind,
      form,
      fold(isStemmed ? root.slice(0, 4) : root),
      filters,
    );
    if (results.length > 0) return { results, used: word };
  }
  for (const other of corrected(word, await known()).slice(0, 2)) {
    const results = await askFor(pagefind, other, stem(other).slice(0, 4), filters);
    if (results.length > 0) return { results, used: other };
  }
  return { results: [], used: word };
}

/**
 * Asks Pagefind for each word by itself, since it wants all words of a question on a page, and puts the
 * pages in order by how much of the question they cover: a word counts by how few pages have it.
 */
export async function searchText(
  pagefind: Pagefind,
  words: string[],
  reading: Reading,
  priors: Priors,
  filters: PagefindFilters = {},
): Promise<TextAnswer> {
  const all = await Promise.all(words.map((word) => hitsOf(pagefind, word, reading, filters)));
  const pages = new Set(all.flatMap(({ results }) => results.map(({ id }) => id))).size;
  const corrections = new Map<string, string>();
  const scores = new Map<
    string,
    { covered: number; relevance: number; weight: number; result: PagefindResult }
  >();
  let total = 0;
  all.forEach(({ results, used }, position) => {
    const word = words[position] as string;
    if (used !== word) corrections.set(word, used);
    const weight = Math.log(1 + (pages + 1) / Math.max(results.length, 0.5));
    total += weight;
    const most = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const result of results) {
      const known = scores.get(result.id);
      const relevance = weight * (result.score / most);
      scores.set(result.id, {
        covered: (known?.covered ?? 0) + weight,
        relevance: (known?.relevance ?? 0) + relevance,
        weight: Math.max(known?.weight ?? 0, weight),
        result: known && known.weight >= weight ? known.result : result,
      });
    }
  });
  const hits = [...scores].map(([id, { covered, relevance, result }]): TextHit => {
    const coverage = covered / total;
    const newness = priors.newness.get(id) ?? 0;
    const score =
      coverage ** 2 *
      (0.4 + 0.6 * (relevance / covered)) *
      (priors.kind.get(id) ?? 1) *
      (1 + 0.1 * newness);
    return { id, score, result };
  });
  return { hits: hits.sort((a, b) => b.score - a.score), corrections };
}
