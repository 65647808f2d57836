import type { Locale } from '../locales.ts';
import type { Language } from './languages.ts';
import type { SectionWeight } from './section-weights.ts';

/** What kind of page a suggestion leads to. */
export type Kind = 'guide' | 'help' | 'programme' | 'contact' | 'page' | 'term';

/** A page that answers from the first letter. */
export interface QuickPage {
  /** Below the locale, the same in every language: `guides/work/`, `glossary/#asylum`. */
  path: string;
  kind: Kind;
  title: string;
  /** The language that the page is in where it is not written in that of the index. */
  locale?: Locale;
  /** Everyday words, official names, numbers; one phrase each. */
  words?: string[];
  /** The parts of the page: title by id. */
  headings?: Record<string, string>;
  /** Where links lead to it from, if elsewhere: before the most sensitive ones comes an explanation. */
  entrance?: string;
}

/** How many suggestions the window shows. */
export const windowSize = 8;

/** The texts of the small window that opens from the header of every page. */
export interface WindowTexts {
  label: string;
  close: string;
  /** `{query}` stands for what was typed. */
  all: string;
  none: string;
  /** How many there are in words, for one suggestion and on up to `windowSize`. */
  counts: string[];
  kinds: Record<Kind, string>;
}

/** The file `/search/<version>/<locale>.json`, with all pages but terms. */
export interface QuickIndex {
  locale: Locale;
  lang: string;
  dir: 'ltr' | 'rtl';
  label: string;
  language: Language;
  texts: WindowTexts;
  sections: SectionWeight[];
  /** The other languages of the mission. */
  others: Locale[];
  pages: QuickPage[];
}

/** The file `/search/<version>/<locale>.terms.json`: the pages that are explanations of terms. */
export type QuickTerms = QuickPage[];

/** The file `/search/<version>/<locale>.words.json`: words as they are written, the most frequent first. */
export type Vocabulary = string[];
