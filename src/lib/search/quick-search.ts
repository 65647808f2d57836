import type { Locale } from '../locales.ts';
import {
  acrossLanguages,
  bestOf,
  early,
  type Foreign,
  isOpen,
  joined,
  mayFit,
  withoutShown,
} from './best.ts';
import { once, readJson } from './files.ts';
import type { QuickIndex, QuickTerms } from './quick-index.ts';
import { type Prepared, prepare, withPages } from './matching.ts';
import { type Suggestion, suggest } from './suggestions.ts';
import { fold } from './words.ts';

/** The suggestions of a page: its own language at once, the others when they may know more. */
export interface QuickSearch {
  /** Without terms. */
  own: Prepared;
  /** What the page's language knows, without asking for anything. */
  suggest(query: string): Suggestion[];
  /** The same with terms and with what other languages know, asked where the own language is at a loss. */
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
  const index: QuickIndex = await readJson(address);
  const own = prepare(index);
  const withoutTerms = async (locale: string): Promise<Prepared> =>
    locale === index.locale ? own : prepare(await readJson(`${home}${locale}.json`));
  const prepared = once(async (locale: string) => {
    const [pages, terms]: [Prepared, QuickTerms] = await Promise.all([
      withoutTerms(locale),
      readJson(`${home}${locale}.terms.json`),
    ]);
    return withPages(pages, terms);
  });
  return {
    own,
    prepared,
    suggest: (query) => early(query, own, suggest(own, query).found),
    async ask(query) {
      // One letter says too little to look for explanations of terms.
      const whole = query.length > 1 ? await prepared(index.locale).catch(() => own) : own;
      const { found, corrections } = suggest(whole, query);
      if (!isOpen(query, found, corrections)) return { suggestions: found, foreign: [] };
      const wanted = index.others.filter((locale) => isInScript(locale, query));
      const others = await Promise.all(wanted.map(prepared)).catch(() => []);
      const across = acrossLanguages(query, whole, others);
      const suggestions = joined(found, across.own);
      return { suggestions, foreign: withoutShown(across.foreign, bestOf(suggestions, mayFit)) };
    },
  };
}

/** Where a suggestion leads: to the part that fits best, or to what explains the page first. */
export function hrefOf({ page, heading }: Suggestion, from: QuickIndex): string {
  if (page.entrance) return page.entrance;
  const part = heading && !page.path.includes('#') ? `#${heading}` : '';
  return `/${page.locale ?? from.locale}/${page.path}${part}`;
}

/** What is said below a suggestion: its kind, the part that fits best, and its language where that is another. */
export const detailsOf = ({ page, heading }: Suggestion, { lang, texts }: QuickIndex): string =>
  [
    texts.kinds[page.kind],
    heading && page.headings?.[heading],
    page.locale && new Intl.DisplayNames(lang, { type: 'language' }).of(page.locale),
  ]
    .filter(Boolean)
    .join(' · ');
