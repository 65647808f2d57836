import type { Pagefind, PagefindFilters, PagefindResult } from '../pagefind.ts';
import { isCyrillic, isLatin, toLatin } from './latin.ts';
import type { SectionWeight } from './section-weights.ts';
import { nearestWords } from './spelling.ts';
import type { Stemmer } from './stems.ts';
import { fold, weightOf } from './words.ts';

export interface TextHit {
  id: string;
  score: number;
  /** How much of the question the title has, up to 1. */
  inTitle: number;
  /** Marks the words of the question in the text of the page. */
  result: PagefindResult;
}

export interface TextAnswer {
  hits: TextHit[];
  /** Words that no page has, with those that were looked for in their place. */
  corrections: Map<string, string>;
  /** What Pagefind was asked for; null for all pages. */
  terms: (string | null)[];
}

/** How to read the words of one language. */
export interface Reading {
  stem: Stemmer;
  /** Whether Pagefind knows the endings of the language by itself. */
  isStemmed: boolean;
  /** Words that the pages of the language have, folded, with how often; a correction is one of them. */
  known(): Promise<ReadonlyMap<string, number>>;
  sections: SectionWeight[];
}

interface WordHits {
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

const isNamed = ({ matchedMetaFields = [] }: PagefindResult) => matchedMetaFields.includes('title');

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
  { stem, isStemmed, known, sections }: Reading,
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
    if (results.length > 0)
      return {
        results,
        used: word,
        term: form,
        ...(await rank(pagefind, form, sections, filters)),
      };
  }
  for (const other of corrected(word, await known()).slice(0, 2)) {
    const results = await askFor(pagefind, other, stem(other).slice(0, 4), filters);
    if (results.length > 0)
      return {
        results,
        used: other,
        term: other,
        ...(await rank(pagefind, other, sections, filters)),
      };
  }
  return { results: [], used: word, term: root, weights: new Map(), newness: new Map() };
}

/** Pages that have all words: where they stand together is what is shown of the page, and all of them are marked. */
async function markedTogether(
  pagefind: Pagefind,
  terms: string[],
  filters: PagefindFilters,
): Promise<ReadonlyMap<string, PagefindResult>> {
  if (terms.length < 2) return new Map();
  const { results } = await pagefind.search(terms.join(' '), { filters });
  return new Map(results.map((result) => [result.id, result]));
}

/**
 * Asks Pagefind for each word by itself, since it wants all words of a question on a page, and puts the
 * pages in order by how much of the question they cover: a word counts by how few pages have it.
 */
export async function searchText(
  pagefind: Pagefind,
  words: string[],
  reading: Reading,
  filters: PagefindFilters = {},
): Promise<TextAnswer> {
  const all = await Promise.all(words.map((word) => hitsOf(pagefind, word, reading, filters)));
  const pages = new Set(all.flatMap(({ results }) => results.map(({ id }) => id))).size;
  const corrections = new Map<string, string>();
  const scores = new Map<
    string,
    {
      covered: number;
      /** The part of it that the title has. */
      named: number;
      relevance: number;
      weight: number;
      prior: number;
      newness: number;
      result: PagefindResult;
    }
  >();
  let total = 0;
  all.forEach(({ results, used, weights, newness }, position) => {
    const word = words[position] as string;
    if (used !== word) corrections.set(word, used);
    const weight = weightOf(word, results.length, pages + 1);
    total += weight;
    const most = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const result of results) {
      const known = scores.get(result.id);
      const relevance = weight * (result.score / most);
      scores.set(result.id, {
        covered: (known?.covered ?? 0) + weight,
        named: (known?.named ?? 0) + (isNamed(result) ? weight : 0),
        relevance: (known?.relevance ?? 0) + relevance,
        weight: Math.max(known?.weight ?? 0, weight),
        result: known && known.weight >= weight ? known.result : result,
        prior: weights.get(result.id) ?? 1,
        newness: newness.get(result.id) ?? 0,
      });
    }
  });
  const together = await markedTogether(
    pagefind,
    all.flatMap(({ results, term }) => (results.length > 0 ? [term] : [])),
    filters,
  );
  const hits = [...scores].map(
    ([id, { covered, named, relevance, prior, newness, result }]): TextHit => {
      const coverage = covered / total;
      const inTitle = named / total;
      const fit = coverage ** 2 * (0.4 + 0.6 * (relevance / covered)) * (1 + inTitle ** 2);
      return {
        id,
        score: fit * prior * (1 + 0.1 * newness),
        inTitle,
        result: together.get(id) ?? result,
      };
    },
  );
  const terms = all.map(({ term }) => term);
  return { hits: hits.sort((a, b) => b.score - a.score), corrections, terms };
}
