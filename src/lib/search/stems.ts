import type { Language } from './languages.ts';

/** Cuts what a language adds to words; the same for every form, and the beginning of each of them. */
export type Stemmer = (word: string) => string;

const toParts = (words = '') => new Set(words.split(' ').filter(Boolean));
const longest = (parts: ReadonlySet<string>) =>
  Math.max(0, ...[...parts].map((part) => part.length));

/** A stemmer of folded words; `language` comes folded too. */
export function toStemmer({ endings, beginnings, least }: Language): Stemmer {
  const [starts, ends] = [toParts(beginnings), toParts(endings)];
  const [longestStart, longestEnd] = [longest(starts), longest(ends)];
  return (word) => {
    if (/\d/.test(word)) return word;
    let base = word;
    for (let cut = Math.min(longestStart, word.length - least); cut > 0; cut -= 1)
      if (starts.has(word.slice(0, cut))) {
        base = word.slice(cut);
        break;
      }
    for (let cut = Math.min(longestEnd, base.length - least); cut > 0; cut -= 1)
      if (ends.has(base.slice(-cut))) return base.slice(0, -cut);
    return base;
  };
}
