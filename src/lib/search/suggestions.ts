import { isCyrillic, isLatin, toLatin } from './latin.ts';
import type { Kind, QuickIndex, QuickPage } from './quick-index.ts';
import { nearestWords } from './spelling.ts';
import { type Stemmer, toStemmer } from './stems.ts';
import { toNumber, toWords } from './words.ts';

/** Help comes before the rest where words fit equally well. */
const weights: Record<Kind, number> = {
  guide: 1,
  help: 0.97,
  programme: 0.95,
  contact: 0.95,
  page: 0.88,
  term: 0.8,
};

interface Place {
  page: number;
  phrase: number;
}

/** A quick index made ready to be asked. */
export interface Prepared {
  index: QuickIndex;
  stem: Stemmer;
  stopWords: ReadonlySet<string>;
  places: ReadonlyMap<string, Place[]>;
  /** How often each word is there. */
  known: ReadonlyMap<string, number>;
  lengths: number[];
}

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

/** Each phrase of a page; the first ones are its title and words, then come the headings by id. */
const phrasesOf = ({ title, words = [], headings = {} }: QuickPage): string[] => [
  title,
  ...words,
  ...Object.values(headings),
];

/** Reads a quick index once for all questions. */
export function prepare(index: QuickIndex): Prepared {
  const places = new Map<string, Place[]>();
  const lengths: number[] = [];
  const stopWords = new Set(index.language.stop.split(' '));
  index.pages.forEach((page, number) => {
    for (const text of phrasesOf(page)) {
      const all = toWords(text);
      const telling = all.filter((word) => !stopWords.has(word));
      const words = new Set(telling.length > 0 ? telling : all);
      const phrase = lengths.push(words.size) - 1;
      for (const word of words) {
        const list = places.get(word) ?? [];
        places.set(word, list);
        list.push({ page: number, phrase });
      }
    }
  });
  const known = new Map([...places].map(([word, list]) => [word, list.length]));
  return { index, stem: toStemmer(index.language), stopWords, places, known, lengths };
}

/** The words of a question that say something; all of them where none does. */
export function tellingWords(query: string, stopWords: ReadonlySet<string>): string[] {
  const words = [...new Set(toWords(query))];
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** How alike a word of the question and one of the index are; 0 when they are not. */
function likeness(word: string, known: string, stem: Stemmer, isLast: boolean): number {
  if (known === word) return 1;
  const root = stem(word);
  if (stem(known) === root) return 0.95;
  if (known.startsWith(word) && (isLast || word.length > 3)) return isLast ? 0.9 : 0.8;
  if (root.length > 3 && known.startsWith(root)) return 0.75;
  if ((isLatin(word) && isCyrillic(known)) || (isCyrillic(word) && isLatin(known))) {
    const latin = toLatin(word);
    if (latin.length < 3) return 0;
    if (toLatin(known) === latin) return 0.95;
    if (toLatin(known).startsWith(latin)) return 0.75;
    if (toLatin(stem(known)) === toLatin(root)) return 0.85;
  }
  return 0;
}

interface Match {
  word: string;
  likeness: number;
}

const matchesOf = ({ known, stem }: Prepared, word: string, isLast: boolean): Match[] =>
  [...known.keys()]
    .map((other) => ({ word: other, likeness: likeness(word, other, stem, isLast) }))
    .filter((match) => match.likeness > 0);

/** Letters of the words of a script that the question is not in, for mistakes in transliteration. */
function inScriptOf(word: string, known: ReadonlyMap<string, number>): Map<string, string[]> {
  const byLatin = new Map<string, string[]>();
  for (const other of known.keys()) {
    if (isLatin(word) === isLatin(other)) continue;
    const latin = toLatin(other);
    byLatin.set(latin, [...(byLatin.get(latin) ?? []), other]);
  }
  return byLatin;
}

function mistypedMatches({ known }: Prepared, word: string): Match[] {
  const near = nearestWords(word, known);
  if (near.length > 0) return near.slice(0, 3).map((other) => ({ word: other, likeness: 0.75 }));
  if (!isLatin(word) && !isCyrillic(word)) return [];
  const byLatin = inScriptOf(word, known);
  const latin = new Map([...byLatin].map(([key, words]) => [key, words.length]));
  return nearestWords(toLatin(word), latin)
    .slice(0, 2)
    .flatMap((key) => byLatin.get(key) ?? [])
    .map((other) => ({ word: other, likeness: 0.7 }));
}

function numbersIn({ index }: Prepared, digits: string): Suggestion[] {
  const isMeant = (phrase: string) => {
    const number = toNumber(phrase);
    if (number === undefined) return false;
    return [number.endsWith(digits), number.startsWith(digits), digits.endsWith(number)].some(
      Boolean,
    );
  };
  return index.pages
    .filter(({ words }) => words?.some(isMeant))
    .map((page) => ({ page, score: 1 }));
}

/**
 * The pages that a question is about, the best first. Answers without asking the network for anything;
 * every word of the question counts by how few pages have it.
 */
export function suggest(prepared: Prepared, query: string): Suggestions {
  const { index, places, lengths, stopWords } = prepared;
  const digits = toNumber(query);
  if (digits) return { found: numbersIn(prepared, digits), corrections: new Map() };

  const words = tellingWords(query, stopWords);
  const corrections = new Map<string, string>();
  const phraseScores = new Map<number, { page: number; covered: number; matched: number }>();
  const pageScores = new Map<number, number>();
  let total = 0;
  words.forEach((word, position) => {
    let matches = matchesOf(prepared, word, position === words.length - 1);
    if (matches.length === 0) {
      matches = mistypedMatches(prepared, word);
      const [best] = matches;
      if (best) corrections.set(word, best.word);
    }
    const byPhrase = new Map<number, { page: number; likeness: number }>();
    const byPage = new Map<number, number>();
    for (const { word: other, likeness: like } of matches) {
      for (const { page, phrase } of places.get(other) ?? []) {
        if ((byPhrase.get(phrase)?.likeness ?? 0) < like)
          byPhrase.set(phrase, { page, likeness: like });
        if ((byPage.get(page) ?? 0) < like) byPage.set(page, like);
      }
    }
    const weight = Math.log(1 + index.pages.length / Math.max(byPage.size, 0.5));
    total += weight;
    for (const [phrase, { page, likeness: like }] of byPhrase) {
      const score = phraseScores.get(phrase) ?? { page, covered: 0, matched: 0 };
      score.covered += weight * like;
      score.matched += 1;
      phraseScores.set(phrase, score);
    }
    for (const [page, like] of byPage)
      pageScores.set(page, (pageScores.get(page) ?? 0) + weight * like);
  });

  const best = new Map<number, { score: number; phrase: number }>();
  for (const [phrase, { page, covered, matched }] of phraseScores) {
    const score = (covered / total) * (0.7 + 0.3 * Math.min(1, matched / (lengths[phrase] ?? 1)));
    if (score > (best.get(page)?.score ?? 0)) best.set(page, { score, phrase });
  }
  let firstPhrase = 0;
  const starts = index.pages.map((page) => {
    const start = firstPhrase;
    firstPhrase += phrasesOf(page).length;
    return start;
  });
  const found = [...best].map(([number, { score, phrase }]): Suggestion => {
    const page = index.pages[number] as QuickPage;
    const union = (pageScores.get(number) ?? 0) / total;
    const start = starts[number] ?? 0;
    const inTitle = (phraseScores.get(start)?.covered ?? 0) / total;
    const place = phrase - start - 1 - (page.words?.length ?? 0);
    const heading = Object.keys(page.headings ?? {})[place];
    return {
      page,
      score: (0.65 * score + 0.25 * union + 0.1 * inTitle) * weights[page.kind],
      ...(heading && { heading }),
    };
  });
  return { found: found.sort((a, b) => b.score - a.score), corrections };
}
