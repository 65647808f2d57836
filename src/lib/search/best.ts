import type { TextAnswer } from './full-text.ts';
import { asksForNumber, type Prepared } from './matching.ts';
import { type Suggestion, suggest } from './suggestions.ts';

/** How well a page has to fit to be offered before the full text is known. */
const sure = 0.65;
/** And how well where nothing better is found. */
export const mayFit = 0.3;
/** How far behind the best one a suggestion may be. */
const near = 0.75;
const most = 3;

/**
 * How well a suggestion has to fit to stand above the full text: it goes behind pages whose titles say what was
 * asked for. A question for a number is in a title in part.
 */
export function leastAbove(query: string, { index }: Prepared, answer: TextAnswer): number {
  const isNumber = asksForNumber(query, index.language);
  const isNamed = answer.hits
    .slice(0, most)
    .some(({ inTitle }) => inTitle >= (isNumber ? 0.4 : 0.8));
  if (!isNamed || answer.corrections.size > 0) return mayFit;
  return isNumber ? Number.POSITIVE_INFINITY : sure;
}

/** The suggestions that are worth a place above the full text. */
export function bestOf(found: Suggestion[], least = sure): Suggestion[] {
  const top = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= least && score >= near * top).slice(0, most);
}

/**
 * What may be offered before other languages were asked: pages of the reader's language that help. They keep
 * their places, since somebody may be about to press one. A question for a number waits for the full text.
 */
export const early = (query: string, { index }: Prepared, found: Suggestion[]): Suggestion[] =>
  asksForNumber(query, index.language) ? [] : bestOf(found.filter(({ page }) => !page.locale));

/** Those that are shown already, then the rest. */
export function settled(shown: Suggestion[], all: Suggestion[], least = sure): Suggestion[] {
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

/** Pages of other languages, but for those that stand among the reader's own because there is no translation. */
export const withoutShown = (foreign: Foreign[], shown: Suggestion[]): Foreign[] =>
  foreign.filter(({ suggestion, from }) =>
    shown.every(
      ({ page }) => page.path !== suggestion.page.path || page.locale !== from.index.locale,
    ),
  );

/** Of fewer letters every language has words, and none of them is meant. */
const leastLetters = 3;

/** True where the reader's own language has no page of help that covers the question. */
export const isOpen = (
  query: string,
  found: Suggestion[],
  corrections: ReadonlyMap<string, string>,
) =>
  query.length >= leastLetters &&
  (corrections.size > 0 || !found.some(({ page, score }) => page.kind !== 'term' && score >= 0.8));

/** Own suggestions and those from other languages, the best first, each page once. */
export function joined(own: Suggestion[], translated: Suggestion[]): Suggestion[] {
  const all = [...own, ...translated].sort((a, b) => b.score - a.score);
  return all.filter(
    ({ page }, index) => all.findIndex((other) => other.page.path === page.path) === index,
  );
}
