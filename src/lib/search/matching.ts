import { areInTwoScripts, isCyrillic, isLatin, toLatin } from './latin.ts';
import type { Language } from './languages.ts';
import type { QuickIndex, QuickPage } from './quick-index.ts';
import { nearestWords } from './spelling.ts';
import { type Stemmer, toStemmer } from './stems.ts';
import { toWordLists, toWords } from './words.ts';

/** A title, a word or a heading of a page, without words that say nothing. */
export interface Phrase {
  page: QuickPage;
  words: number;
  isTitle: boolean;
  /** The part of the page that it is the heading of. */
  heading?: string;
}

/** A quick index made ready to be asked. */
export interface Prepared {
  index: QuickIndex;
  stem: Stemmer;
  stopWords: ReadonlySet<string>;
  /** The phrases that each word is in. */
  places: ReadonlyMap<string, Phrase[]>;
  /** How often each word is there. */
  known: ReadonlyMap<string, number>;
  /** The stem of each word. */
  roots: ReadonlyMap<string, string>;
}

const phrasesOf = (page: QuickPage): (Pick<Phrase, 'isTitle' | 'heading'> & { text: string })[] => [
  { text: page.title, isTitle: true },
  ...(page.words ?? []).map((text) => ({ text, isTitle: false })),
  ...Object.entries(page.headings ?? {}).map(([heading, text]) => ({
    text,
    isTitle: false,
    heading,
  })),
];

/** The words that say something, each once; all of them where none does. */
export function tellingWords(words: readonly string[], stopWords: ReadonlySet<string>): string[] {
  const different = [...new Set(words)];
  const telling = different.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : different;
}

/** True where a question asks how many of something there are. */
export function asksForNumber(query: string, { counts }: Language): boolean {
  const words = ` ${toWords(query).join(' ')} `;
  return counts.split(', ').some((phrase) => words.includes(` ${phrase} `));
}

/** Reads a quick index once for all questions. */
export function prepare(index: QuickIndex): Prepared {
  const { stop, counts } = index.language;
  const stopWords = new Set(`${stop} ${counts}`.split(/[ ,]+/));
  const nothing = { places: new Map(), known: new Map(), roots: new Map() };
  return withPages(
    { index: { ...index, pages: [] }, stem: toStemmer(index.language), stopWords, ...nothing },
    index.pages,
  );
}

/** The same index with more pages; the one it is made from stays as it is. */
export function withPages(before: Prepared, pages: readonly QuickPage[]): Prepared {
  const { stem, stopWords } = before;
  const index = { ...before.index, pages: [...before.index.pages, ...pages] };
  const parts = pages.flatMap((page) => phrasesOf(page).map((part) => ({ page, ...part })));
  const wordLists = toWordLists(parts.map(({ text }) => text));
  const added = new Map<string, Phrase[]>();
  for (const [place, { text: _, ...part }] of parts.entries()) {
    const words = tellingWords(wordLists[place] ?? [], stopWords);
    const phrase: Phrase = { words: words.length, ...part };
    for (const word of words) {
      const list = added.get(word);
      if (list) list.push(phrase);
      else added.set(word, [phrase]);
    }
  }
  const [places, known, roots] = [
    new Map(before.places),
    new Map(before.known),
    new Map(before.roots),
  ];
  for (const [word, list] of added) {
    const all = [...(places.get(word) ?? []), ...list];
    places.set(word, all);
    known.set(word, all.length);
    if (!roots.has(word)) roots.set(word, stem(word));
  }
  return { index, stem, stopWords, places, known, roots };
}

interface Asked {
  word: string;
  root: string;
  /** The last word may be half typed. */
  isLast: boolean;
  /** It and its root in levelled Latin letters, where these are enough to tell. */
  latin?: { word: string; root: string };
}

function toAsked(word: string, root: string, isLast: boolean): Asked {
  const latin = { word: toLatin(word), root: toLatin(root) };
  return { word, root, isLast, ...(latin.word.length > 2 && { latin }) };
}

/** How alike a word of the question and one of the index are, up to 1; 0 when they are not. */
function likeness({ word, root, isLast, latin }: Asked, known: string, knownRoot: string): number {
  if (known === word) return 1;
  if (knownRoot === root) return 0.95;
  if (known.startsWith(word) && (isLast || word.length > 3)) return isLast ? 0.9 : 0.8;
  if (root.length > 3 && known.startsWith(root)) return 0.75;
  if (latin && areInTwoScripts(word, known)) {
    const knownLatin = toLatin(known);
    if (knownLatin === latin.word) return 0.95;
    if (knownLatin.startsWith(latin.word)) return 0.75;
    if (toLatin(knownRoot) === latin.root) return 0.85;
  }
  return 0;
}

export interface Match {
  word: string;
  likeness: number;
}

/** The words of the index that a word of the question is, in another form or half typed. */
export function matchesOf({ roots, stem }: Prepared, word: string, isLast: boolean): Match[] {
  const asked = toAsked(word, stem(word), isLast);
  const matches: Match[] = [];
  for (const [other, root] of roots) {
    const like = likeness(asked, other, root);
    if (like > 0) matches.push({ word: other, likeness: like });
  }
  return matches;
}

/** The words of the index in the other script, by their levelled Latin letters. */
function inOtherScript(word: string, known: ReadonlyMap<string, number>): Map<string, string[]> {
  const byLatin = new Map<string, string[]>();
  for (const other of known.keys()) {
    if (isLatin(word) === isLatin(other)) continue;
    const latin = toLatin(other);
    byLatin.set(latin, [...(byLatin.get(latin) ?? []), other]);
  }
  return byLatin;
}

/** Roots that one word may be made of: a verb and its noun share how they begin. */
function areKindred(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared === shorter ? shared > 3 : shared > 4 && shared >= 0.75 * shorter;
}

/** The words of the index that a word that is not there may have been meant to be. */
export function intendedMatches({ known, roots, stem }: Prepared, word: string): Match[] {
  const near = nearestWords(word, known);
  if (near.length > 0) return near.slice(0, 3).map((other) => ({ word: other, likeness: 0.75 }));
  const root = stem(word);
  const kindred = [...roots].filter(([, other]) => areKindred(root, other));
  if (kindred.length > 0) return kindred.map(([other]) => ({ word: other, likeness: 0.7 }));
  if (!isLatin(word) && !isCyrillic(word)) return [];
  const byLatin = inOtherScript(word, known);
  const latin = new Map([...byLatin].map(([key, words]) => [key, words.length]));
  return nearestWords(toLatin(word), latin)
    .slice(0, 2)
    .flatMap((key) => byLatin.get(key) ?? [])
    .map((other) => ({ word: other, likeness: 0.7 }));
}
