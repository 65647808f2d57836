import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Locale, locales } from '../../src/lib/locales.ts';
import type { Pagefind, PagefindModule } from '../../src/lib/pagefind.ts';
import { answer, readingOf, toWordList } from '../../src/lib/search/answers.ts';
import {
  acrossLanguages,
  early,
  isOpen,
  joined,
  mayFit,
  settled,
} from '../../src/lib/search/best.ts';
import type { Reading } from '../../src/lib/search/full-text.ts';
import { type Prepared, prepare } from '../../src/lib/search/matching.ts';
import { suggest } from '../../src/lib/search/suggestions.ts';

/** Reads files of the built site in the place of the network, and counts what a browser would fetch. */
export class Fetches {
  bytes = 0;
  readonly #seen = new Set<string>();

  read(path: string): Buffer {
    const file = readFileSync(path);
    if (!this.#seen.has(path)) {
      this.#seen.add(path);
      this.bytes += file.length;
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
  const pagefind = module.createInstance({ basePath: root, baseUrl: '/' });
  Reflect.deleteProperty(globalThis, 'document');
  await pagefind.init();
  await pagefind.options({ excerptLength: 24 });
  return pagefind;
}

export interface SearchedSite {
  /** Addresses below the locale, the best first: suggestions, then the full text. */
  ask(query: string): Promise<{ suggested: string[]; full: string[]; foreign: string[] }>;
  pagefind: Pagefind;
  fetches: Fetches;
}

/** A locale of a built site, searched as its readers do, without a browser. */
export async function openSite(folder: string, locale: Locale, top = 10): Promise<SearchedSite> {
  const fetches = new Fetches();
  const [home] = globSync(`${folder}/search/*/`);
  const readJson = (name: string) => JSON.parse(readFileSync(`${home}/${name}.json`, 'utf8'));
  const codes = globSync(`${home}/??.json`).map((file) => file.slice(-7, -5) as Locale);
  const prepared = new Map<Locale, Prepared>(codes.map((code) => [code, prepare(readJson(code))]));
  const own = prepared.get(locale);
  if (!own) throw new Error(`${folder} has no search in ${locale}.`);
  const others = [...prepared.values()].filter((other) => other !== own);
  const words = toWordList(readJson(`${locale}.words`));
  const pagefind = await openPagefind(folder, locales[locale].lang, fetches);
  const reading: Reading = readingOf(own, async () => words);
  const below = (href: string) => href.replace(`/${locale}/`, '').replace(/#.*$/, '');

  return {
    pagefind,
    fetches,
    async ask(query) {
      const quick = suggest(own, query);
      const across = isOpen(quick.found, quick.corrections)
        ? acrossLanguages(query, own, others)
        : { own: [], foreign: [] };
      const all = joined(quick.found, across.own);
      const { hits } = await answer(pagefind, query, own, reading, {});
      const pages = await Promise.all(hits.slice(0, top).map(({ result }) => result.data()));
      const full = pages.map(({ url }) => below(url));
      const suggested = settled(early(quick.found), all, full.length > 0 ? undefined : mayFit);
      return {
        suggested: suggested.map(({ page }) => below(page.path)),
        full,
        foreign: across.foreign.map(
          ({ suggestion, from }) => `/${from.index.locale}/${below(suggestion.page.path)}`,
        ),
      };
    },
  };
}
