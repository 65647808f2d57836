import type { Locale } from '../locales.ts';
import type { Pagefind, PagefindFilters, PagefindModule } from '../pagefind.ts';
import { answer, readingOf, toWordList, type WordList } from './answers.ts';
import { readJson } from './files.ts';
import type { TextAnswer } from './full-text.ts';
import type { Prepared } from './matching.ts';

/** The full text of one language in the browser. Nothing of it is loaded before it is made. */
export interface Engine {
  pagefind: Pagefind;
  ask(query: string, filters: PagefindFilters): Promise<TextAnswer>;
  /** How a folded word of a correction is written. */
  spell(word: string): Promise<string>;
}

/**
 * Pagefind for a language. Its WebAssembly belongs to the module and its language is that of the page, so
 * another language is a module of its own, which finds the page in that language when it starts.
 */
async function openPagefind(locale: Locale, lang: string): Promise<Pagefind> {
  const page = document.documentElement;
  const own = page.lang;
  const address = new URL('/pagefind/pagefind.js', location.href);
  if (own !== lang) address.search = locale;
  const module: PagefindModule = await import(/* @vite-ignore */ address.href);
  page.lang = lang;
  const pagefind = module.createInstance({});
  page.lang = own;
  await pagefind.options({ excerptLength: 24 });
  return pagefind;
}

/** @param home the address that the files of the suggestions are in */
export async function openEngine(prepared: Prepared, home: string): Promise<Engine> {
  const { locale, lang } = prepared.index;
  const pagefind = await openPagefind(locale, lang);
  const words = (): Promise<WordList> =>
    readJson(`${home}${locale}.words.json`).then(toWordList, () => toWordList([]));
  const reading = readingOf(prepared, words);
  return {
    pagefind,
    ask: (query, filters) => answer(pagefind, query, prepared, reading, filters),
    spell: async (word) => (await words()).written.get(word) ?? word,
  };
}
