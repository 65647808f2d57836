import type { TextHit } from './full-text.ts';
import type { QuickIndex } from './quick-index.ts';
import { detailsOf, hrefOf } from './quick-search.ts';
import type { Suggestion } from './suggestions.ts';

/** Items of the lists of results, made of the templates of the page. */

/** How many results are shown at first: few, since each is a request of its own. */
export const firstSize = 5;
const mostParts = 3;

function copyOf(root: HTMLElement, template: string) {
  const { content } = root.querySelector(`template[data-${template}]`) as HTMLTemplateElement;
  const item = content.firstElementChild?.cloneNode(true) as HTMLElement;
  return { item, link: item.querySelector('a') as HTMLAnchorElement };
}

export function toSuggestionItem(
  root: HTMLElement,
  suggestion: Suggestion,
  from: QuickIndex,
): HTMLElement {
  const { page } = suggestion;
  const { item, link } = copyOf(root, 'suggestion');
  link.href = hrefOf(suggestion, from);
  link.textContent = page.title;
  if (page.locale) link.lang = page.locale;
  (item.querySelector('span') as HTMLElement).textContent = detailsOf(suggestion, from);
  return item;
}

/** Before the most sensitive pages comes an explanation, wherever one comes from. */
const entranceOf = (url: string, { pages }: QuickIndex) =>
  pages.find(({ path, entrance }) => entrance && url.endsWith(`/${path}`))?.entrance;

/** A page with the words of the question marked, and with its parts that have them. */
export async function toResultItem(
  root: HTMLElement,
  { result }: TextHit,
  own: QuickIndex,
): Promise<HTMLElement> {
  const { url, meta, excerpt, filters, sub_results } = await result.data();
  const { item, link } = copyOf(root, 'result');
  const entrance = entranceOf(url, own);
  link.href = entrance ?? url;
  link.textContent = meta.title ?? url;
  const part = (selector: string) => item.querySelector(selector) as HTMLElement;
  part('[data-kind]').textContent = [...(filters.section ?? []), ...(filters.year ?? [])].join(
    ' · ',
  );
  // Pagefind escapes the page's text and adds only <mark>.
  part('[data-excerpt]').innerHTML = excerpt;
  const parts = sub_results.filter((one) => one.url.startsWith(`${url}#`));
  part('ul').hidden = parts.length === 0 || entrance !== undefined;
  part('ul').replaceChildren(
    ...parts.slice(0, mostParts).map((one) => {
      const way = document.createElement('a');
      way.href = one.url;
      way.textContent = one.title;
      const piece = document.createElement('li');
      piece.append(way);
      return piece;
    }),
  );
  return item;
}
