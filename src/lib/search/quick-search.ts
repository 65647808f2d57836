import type { Locale } from '../locales.ts';
import { acrossLanguages, early, type Foreign, isOpen, joined } from './best.ts';
import { readJson } from './files.ts';
import type { QuickIndex, QuickPage } from './quick-index.ts';
import { type Prepared, prepare } from './matching.ts';
import { type Suggestion, suggest } from './suggestions.ts';
import { fold } from './words.ts';

/** The suggestions of a page: its own language at once, the others when they may know more. */
export interface QuickSearch {
  own: Prepared;
  /** What the page's language knows, without asking for anything. */
  suggest(query: string): Suggestion[];
  /** The same with what other languages know; asks for their files where the own language is at a loss. */
  ask(query: string): Promise<{ suggestions: Suggestion[]; foreign: Foreign[] }>;
  prepared(locale: Locale): Promise<Prepared>;
}

const scripts = [/\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Latin}/u];
const scriptOf = (text: string) => scripts.findIndex((script) => script.test(text));

/** Words are looked for in the languages that are written with their letters. */
const isInScript = (locale: Locale, query: string) => {
  const script = { uk: 0, ru: 0, ar: 1, sk: 2, cs: 2, en: 2, vi: 2 }[locale];
  return script === scriptOf(fold(query));
};

/** @param address of the quick index of the page's language; the others are beside it */
export async function openQuickSearch(address: string): Promise<QuickSearch> {
  const home = address.replace(/[^/]*$/, '');
  const read = new Map<Locale, Prepared>();
  const prepared = async (locale: Locale) => {
    const known = read.get(locale);
    if (known) return known;
    const index: QuickIndex = await readJson(`${home}${locale}.json`);
    const made = prepare(index);
    read.set(locale, made);
    return made;
  };
  const index: QuickIndex = await readJson(address);
  const own = await prepared(index.locale);
  return {
    own,
    prepared,
    suggest: (query) => early(query, own, suggest(own, query).found),
    async ask(query) {
      const { found, corrections } = suggest(own, query);
      if (!isOpen(found, corrections)) return { suggestions: found, foreign: [] };
      const wanted = index.others.filter((locale) => isInScript(locale, query));
      const others = await Promise.all(wanted.map(prepared)).catch(() => []);
      const across = acrossLanguages(query, own, others);
      return { suggestions: joined(found, across.own), foreign: across.foreign };
    },
  };
}

/** Where a suggestion leads: to the part that fits best, or to what explains the page first. */
export function hrefOf({ page, heading }: Suggestion, from: QuickIndex): string {
  if (page.entrance) return page.entrance;
  const part = heading && !page.path.includes('#') ? `#${heading}` : '';
  return `/${page.locale ?? from.locale}/${page.path}${part}`;
}

export const headingOf = (page: QuickPage, heading: string | undefined) =>
  heading && page.headings?.[heading];
