import {
  matchesOf,
  intendedMatches,
  type Phrase,
  type Prepared,
  tellingWords,
} from './matching.ts';
import type { Kind, QuickPage } from './quick-index.ts';
import { toNumber, toWords, weightOf } from './words.ts';

/** Help comes before the rest where words fit equally well. */
const weights: Record<Kind, number> = {
  guide: 1,
  help: 0.97,
  programme: 0.95,
  contact: 0.95,
  page: 0.88,
  term: 0.8,
};

export interface Suggestion {
  page: QuickPage;
  /** From 0 to 1: how well page and words cover each other. */
  score: number;
  /** The part of the page that fits best, if one does. */
  heading?: string;
}

export interface Suggestions {
  found: Suggestion[];
  /** Words that are nowhere as they are, with what they may have meant. */
  corrections: Map<string, string>;
}

function numbersIn({ index }: Prepared, digits: string): Suggestion[] {
  const isMeant = (phrase: string) => {
    const number = toNumber(phrase);
    return (
      number !== undefined &&
      (number.endsWith(digits) || number.startsWith(digits) || digits.endsWith(number))
    );
  };
  return index.pages
    .filter(({ words }) => words?.some(isMeant))
    .map((page) => ({ page, score: 1 }));
}

/** What a phrase or page has of a question: the weights of its words, and how many they are. */
interface Part {
  covered: number;
  matched: number;
}

function add<K>(parts: Map<K, Part>, key: K, covered: number): void {
  const part = parts.get(key) ?? { covered: 0, matched: 0 };
  parts.set(key, { covered: part.covered + covered, matched: part.matched + 1 });
}

const keepMore = <K>(map: Map<K, number>, key: K, value: number) =>
  map.set(key, Math.max(map.get(key) ?? 0, value));

/** The phrase of each page that fits best. */
function bestPhrases(phrases: ReadonlyMap<Phrase, Part>, total: number) {
  const best = new Map<QuickPage, { score: number; phrase: Phrase }>();
  for (const [phrase, { covered, matched }] of phrases) {
    const score = (covered / total) * (0.7 + 0.3 * Math.min(1, matched / phrase.words));
    if (score > (best.get(phrase.page)?.score ?? 0)) best.set(phrase.page, { score, phrase });
  }
  return best;
}

/**
 * The pages that a question is about, the best first. Answers without asking the network for anything;
 * every word of the question counts by how few pages have it.
 */
export function suggest(prepared: Prepared, query: string): Suggestions {
  const { index, places, stopWords } = prepared;
  const digits = toNumber(query);
  if (digits) return { found: numbersIn(prepared, digits), corrections: new Map() };

  const words = tellingWords(toWords(query), stopWords);
  const corrections = new Map<string, string>();
  const phrases = new Map<Phrase, Part>();
  const pages = new Map<QuickPage, Part>();
  const titles = new Map<QuickPage, number>();
  let total = 0;
  words.forEach((word, position) => {
    let matches = matchesOf(prepared, word, position === words.length - 1);
    if (matches.length === 0) {
      matches = intendedMatches(prepared, word);
      const [best] = matches;
      if (best) corrections.set(word, best.word);
    }
    const byPhrase = new Map<Phrase, number>();
    const byPage = new Map<QuickPage, number>();
    for (const { word: other, likeness } of matches) {
      for (const phrase of places.get(other) ?? []) {
        keepMore(byPhrase, phrase, likeness);
        keepMore(byPage, phrase.page, likeness);
      }
    }
    const weight = weightOf(word, byPage.size, index.pages.length);
    total += weight;
    for (const [page, likeness] of byPage) add(pages, page, weight * likeness);
    for (const [phrase, likeness] of byPhrase) {
      add(phrases, phrase, weight * likeness);
      if (phrase.isTitle)
        titles.set(phrase.page, (titles.get(phrase.page) ?? 0) + weight * likeness);
    }
  });

  const found = [...bestPhrases(phrases, total)].map(([page, { score, phrase }]): Suggestion => {
    const union = (pages.get(page)?.covered ?? 0) / total;
    const inTitle = (titles.get(page) ?? 0) / total;
    return {
      page,
      score: (0.65 * score + 0.25 * union + 0.1 * inTitle) * weights[page.kind],
      ...(phrase.heading && { heading: phrase.heading }),
    };
  });
  return { found: found.sort((a, b) => b.score - a.score), corrections };
}
