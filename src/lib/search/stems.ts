import type { Language } from './languages.ts';

/** Cuts what a language adds to words; the same for every form, and the beginning of each of them. */
export type Stemmer = (word: string) => string;

const toParts = (words = '') => new Set(words.split(' ').filter(Boolean));
/** The length of the longest part that a word has at one of its ends; 0 where it has none. */
function longest(parts: ReadonlySet<string>, most: number, endOf: (length: number) => string) {
  for (let length = most; length > 0; length -= 1) if (parts.has(endOf(length))) return length;
  return 0;
}

const longestOf = (parts: ReadonlySet<string>) =>
  Math.max(0, ...[...parts].map((part) => part.length));

/** A stemmer of folded words; `language` comes folded too. */
export function toStemmer({ endings, beginnings, least }: Language): Stemmer {
  const [starts, ends] = [toParts(beginnings), toParts(endings)];
  const [mostStart, mostEnd] = [longestOf(starts), longestOf(ends)];
  return (word) => {
    if (/\d/.test(word)) return word;
    const start = longest(starts, Math.min(mostStart, word.length - least), (length) =>
      word.slice(0, length),
    );
    const base = word.slice(start);
    const end = longest(ends, Math.min(mostEnd, base.length - least), (length) =>
      base.slice(-length),
    );
    return base.slice(0, base.length - end);
  };
}
