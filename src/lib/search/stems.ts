import type { Language } from './languages.ts';

/** Cuts what a language adds to words; the same for every form, and the beginning of each of them. */
export type Stemmer = (word: string) => string;

const list = (words = '') =>
  words
    .split(' ')
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);

/** A stemmer of folded words; `language` comes folded too. */
export function toStemmer({ endings, beginnings, least }: Language): Stemmer {
  const starts = list(beginnings);
  const ends = list(endings);
  return (word) => {
    if (/\d/.test(word)) return word;
    const start = starts.find(
      (part) => word.startsWith(part) && word.length - part.length >= least,
    );
    const base = start ? word.slice(start.length) : word;
    const end = ends.find((part) => base.endsWith(part) && base.length - part.length >= least);
    return end ? base.slice(0, -end.length) : base;
  };
}
