/** Shows pages of the site in the place of the one that was loaded. Runs in the browser. */

const scriptsOf = (page: Document) => [...page.querySelectorAll<HTMLScriptElement>('script[src]')];
const ran = new Set<string>();

/** Reads another page without going there. */
export async function readPage(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(href);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** True for a page that carries the exit. */
export const isSensitive = (page: Document) => page.querySelector('exit-link') !== null;

/**
 * Puts a page in the place of the one on show; the address and the title stay as they are. Throws before it
 * changes anything where the browser makes no style sheets, so that the caller can go there instead.
 */
export function takePlace(page: Document): void {
  // A page has only the styles that it uses, and its policy allows no others but those made by a script.
  const styles = new CSSStyleSheet();
  styles.replaceSync(
    [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
  );
  for (const { src } of scriptsOf(document)) ran.add(src);
  const scripts = scriptsOf(page).filter(({ src }) => !ran.has(src));
  for (const style of document.querySelectorAll('style')) style.remove();
  document.adoptedStyleSheets = [styles];
  document.documentElement.className = page.documentElement.className;
  document.body.replaceWith(page.body);
  // Scripts of a page that was read do not run by themselves.
  for (const { src } of scripts) {
    const copy = document.createElement('script');
    copy.type = 'module';
    copy.src = src;
    document.body.append(copy);
  }
  const heading = document.querySelector<HTMLElement>('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
