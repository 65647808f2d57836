import type { Locale } from '../locales.ts';
import type { Pagefind, PagefindFilters, PagefindModule } from '../pagefind.ts';
import { answer, readingOf, toWordList, type WordList } from './answers.ts';
import { readJson } from './files.ts';
import type { TextAnswer } from './full-text.ts';
import type { Prepared } from './matching.ts';
import { openWorker } from './worker.ts';

/** The full text of one language in the browser. Nothing of it is loaded before it is made. */
export interface Engine {
  pagefind: Pagefind;
  ask(query: string, filters: PagefindFilters): Promise<TextAnswer>;
  /** How a folded word of a correction is written. */
  spell(word: string): Promise<string>;
}

const home = '/pagefind/';
const shown = { excerptLength: 24 };

/**
 * Pagefind in the page itself. Its WebAssembly belongs to the module and its language is that of the page, so
 * another language is a module of its own, which finds the page in that language when it starts.
 */
async function openInPage(locale: Locale, lang: string): Promise<Pagefind> {
  const page = document.documentElement;
  const own = page.lang;
  const module: PagefindModule = await import(/* @vite-ignore */ `${home}pagefind.js?${locale}`);
  page.lang = lang;
  const pagefind = module.createInstance({ ...shown, noWorker: true });
  page.lang = own;
  return pagefind;
}

/** @param lists the address that the files of the suggestions are in */
export async function openEngine(prepared: Prepared, lists: string): Promise<Engine> {
  const { locale, lang } = prepared.index;
  const pagefind = await openWorker(home, { ...shown, language: lang.toLowerCase() }).catch(() =>
    openInPage(locale, lang),
  );
  const words = (): Promise<WordList> =>
    readJson(`${lists}${locale}.words.json`).then(toWordList, () => toWordList([]));
  const reading = readingOf(prepared, words);
  return {
    pagefind,
    ask: (query, filters) => answer(pagefind, query, prepared, reading, filters),
    spell: async (word) => (await words()).written.get(word) ?? word,
  };
}
