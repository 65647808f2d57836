/** Shows pages of the site in the place of the one that was loaded. Runs in the browser. */

const idOf = ({ src, text }: HTMLScriptElement) => src || text;
const scriptsOf = (page: Document) => [
  ...page.querySelectorAll<HTMLScriptElement>('script[type="module"]'),
];
const ran = new Set<string>();

/** Reads another page without going there. */
export async function readPage(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(href);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** True for a page that carries the exit. */
export const isSensitive = (page: Document) => page.querySelector('exit-link') !== null;

/** Puts a page in the place of the one on show; the address and the title stay as they are. */
export function takePlace(page: Document): void {
  for (const script of scriptsOf(document)) ran.add(idOf(script));
  const scripts = scriptsOf(page).filter((script) => !ran.has(idOf(script)));
  // A page has only the styles that it uses.
  for (const style of document.querySelectorAll('style')) style.remove();
  document.head.append(...page.querySelectorAll('style'));
  document.documentElement.className = page.documentElement.className;
  document.body.replaceWith(page.body);
  // Scripts of a page that was read do not run by themselves.
  for (const script of scripts) {
    const copy = document.createElement('script');
    copy.type = 'module';
    if (script.src) copy.src = script.src;
    else copy.text = script.text;
    document.body.append(copy);
  }
  const heading = document.querySelector<HTMLElement>('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
