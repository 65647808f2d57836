import type { Pagefind, PagefindFilters, PagefindResult } from '../pagefind.ts';
import { hitsOf, type Reading } from './word-hits.ts';
import { weightOf } from './words.ts';

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

const isNamed = ({ matchedMetaFields = [] }: PagefindResult) => matchedMetaFields.includes('title');

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
