import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type Locale, locales } from '../../src/lib/locales.ts';
import type { Pagefind, PagefindModule } from '../../src/lib/pagefind.ts';
import { answer, readingOf, toWordList } from '../../src/lib/search/answers.ts';
import {
  acrossLanguages,
  early,
  isOpen,
  joined,
  leastAbove,
  settled,
} from '../../src/lib/search/best.ts';
import { once } from '../../src/lib/search/files.ts';
import type { TextHit } from '../../src/lib/search/full-text.ts';
import type { Reading } from '../../src/lib/search/word-hits.ts';
import { prepare, withPages } from '../../src/lib/search/matching.ts';
import { firstSize } from '../../src/lib/search/result-items.ts';
import { suggest } from '../../src/lib/search/suggestions.ts';

/** Files that a server sends as they are: they are packed already. */
const isPacked = (path: string) => /\.(?:pagefind|pf_\w+)$/.test(path);

/** Reads files of the built site in the place of the network, and counts what a browser would load. */
export class Fetches {
  bytes = 0;
  readonly #seen = new Set<string>();

  read(path: string): Buffer {
    const file = readFileSync(path);
    if (!this.#seen.has(path)) {
      this.#seen.add(path);
      this.bytes += isPacked(path) ? file.length : brotliCompressSync(file).length;
    }
    return file;
  }
}

/** Pagefind as it is in the browser, over the files of a folder. */
async function openPagefind(folder: string, lang: string, fetches: Fetches): Promise<Pagefind> {
  const root = `${folder}/pagefind/`;
  globalThis.fetch = async (input) =>
    new Response(new Uint8Array(fetches.read(String(input).replace(/\?.*$/, ''))));
  // A module of its own for each language, since the WebAssembly belongs to the module.
  const address = pathToFileURL(`${root}pagefind.js`).href;
  const module: PagefindModule = await import(`${address}?${lang}-${performance.now()}`);
  // It asks the page for its language when it is made.
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => lang }) } });
  const pagefind = module.createInstance({ basePath: root, baseUrl: '/', excerptLength: 24 });
  Reflect.deleteProperty(globalThis, 'document');
  // A reader's browser has all of Pagefind in its worker.
  fetches.read(`${root}pagefind-worker.js`);
  await pagefind.init();
  return pagefind;
}

export interface Answer {
  suggested: string[];
  full: string[];
  foreign: string[];
  /** What has been loaded when the first results are shown. */
  bytes: number;
}

export interface SearchedSite {
  /** Addresses below the locale, the best first: suggestions, then the full text. */
  ask(query: string): Promise<Answer>;
  pagefind: Pagefind;
  fetches: Fetches;
}

/** A locale of a built site, searched as its readers do, without a browser. */
export async function openSite(folder: string, locale: Locale, top = 10): Promise<SearchedSite> {
  const fetches = new Fetches();
  const [home] = globSync(`${folder}/search/*/`);
  const readJson = (name: string) => JSON.parse(readFileSync(`${home}/${name}.json`, 'utf8'));
  const codes = globSync(`${home}/??.json`).map((file) => file.slice(-7, -5) as Locale);
  const whole = (code: Locale) => withPages(prepare(readJson(code)), readJson(`${code}.terms`));
  if (!codes.includes(locale)) throw new Error(`${folder} has no search in ${locale}.`);
  const [atOnce, own] = [prepare(readJson(locale)), whole(locale)];
  const others = codes.filter((code) => code !== locale).map(whole);
  const words = once(async (path: string) => toWordList(JSON.parse(fetches.read(path).toString())));
  const pagefind = await openPagefind(folder, locales[locale].lang, fetches);
  const reading: Reading = readingOf(own, () => words(`${home}/${locale}.words.json`));
  const below = (href: string) => href.replace(`/${locale}/`, '').replace(/#.*$/, '');

  return {
    pagefind,
    fetches,
    async ask(query) {
      const shown = early(query, atOnce, suggest(atOnce, query).found);
      const quick = suggest(own, query);
      const across = isOpen(query, quick.found, quick.corrections)
        ? acrossLanguages(query, own, others)
        : { own: [], foreign: [] };
      const all = joined(quick.found, across.own);
      const text = await answer(pagefind, query, own, reading, {});
      const { hits } = text;
      const read = (list: TextHit[]) => Promise.all(list.map(({ result }) => result.data()));
      const first = await read(hits.slice(0, firstSize));
      const { bytes } = fetches;
      const pages = [...first, ...(await read(hits.slice(firstSize, top)))];
      const full = pages.map(({ url }) => below(url));
      const suggested = settled(shown, all, leastAbove(query, own, text));
      return {
        suggested: suggested.map(({ page }) => below(page.path)),
        full,
        bytes,
        foreign: across.foreign.map(
          ({ suggestion, from }) => `/${from.index.locale}/${below(suggestion.page.path)}`,
        ),
      };
    },
  };
}
