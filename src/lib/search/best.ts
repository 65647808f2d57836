import type { Prepared } from './matching.ts';
import { type Suggestion, suggest } from './suggestions.ts';

/** How well a page has to fit to be offered above everything else. */
const fits = 0.5;
/** And how well to be offered where nothing else is found. */
export const mayFit = 0.3;
/** How far behind the best one a suggestion may be. */
const near = 0.75;
const most = 3;

/** The suggestions that are worth a place above the full text. */
export function bestOf(found: Suggestion[], least = fits): Suggestion[] {
  const top = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= least && score >= near * top).slice(0, most);
}

/**
 * What may be offered before other languages were asked: pages of the reader's language that help. They keep
 * their places, since somebody may be about to press one.
 */
export const early = (found: Suggestion[]): Suggestion[] =>
  bestOf(found.filter(({ page }) => page.kind !== 'term' && !page.locale));

/** Those that are shown already, then the rest. */
export function settled(shown: Suggestion[], all: Suggestion[], least = fits): Suggestion[] {
  const isShown = ({ page }: Suggestion) => shown.some((one) => one.page.path === page.path);
  return [...shown, ...bestOf(all, least).filter((one) => !isShown(one))].slice(0, most);
}

/** A page that another language's words lead to. */
export interface Foreign {
  suggestion: Suggestion;
  from: Prepared;
}

/**
 * What the words of other languages lead to, the best first, each page once. The reader's own version of
 * such a page belongs among the suggestions: a word from a letter finds the page that explains it.
 */
export function acrossLanguages(
  query: string,
  own: Prepared,
  others: Prepared[],
): { own: Suggestion[]; foreign: Foreign[] } {
  const foreign = others
    .flatMap((from) =>
      bestOf(suggest(from, query).found).map((suggestion) => ({ suggestion, from })),
    )
    .filter(({ suggestion }) => suggestion.page.locale === undefined)
    .sort((a, b) => b.suggestion.score - a.suggestion.score);
  const paths = [...new Set(foreign.map(({ suggestion }) => suggestion.page.path))];
  const translated = paths.flatMap((path) => {
    const page = own.index.pages.find((known) => known.path === path && !known.locale);
    const score = foreign.find(({ suggestion }) => suggestion.page.path === path)?.suggestion.score;
    return page && score ? [{ page, score }] : [];
  });
  return { own: translated.slice(0, most), foreign: foreign.slice(0, most * 2) };
}

/** True where the reader's own language has no page of help that covers the question. */
export const isOpen = (found: Suggestion[], corrections: ReadonlyMap<string, string>) =>
  corrections.size > 0 || !found.some(({ page, score }) => page.kind !== 'term' && score >= 0.8);

/** Own suggestions and those from other languages, the best first, each page once. */
export function joined(own: Suggestion[], translated: Suggestion[]): Suggestion[] {
  const all = [...own, ...translated].sort((a, b) => b.score - a.score);
  return all.filter(
    ({ page }, index) => all.findIndex((other) => other.page.path === page.path) === index,
  );
}
