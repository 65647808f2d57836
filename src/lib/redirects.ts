/**
 * Addresses that were published once and are not there any more. A mission keeps them in `redirects.yaml`:
 * with a slash in front as they were on an old website (`/en/news-events.html`,
 * `/index.php?id=81&lang=en`), without one for an entry of this website in every language (`news/old/`).
 * An address that ends in a slash stands for everything below it too.
 */

/** The fields of `redirects.yaml`. */
export interface RedirectFields {
  /** Old address to new one. */
  moved: Record<string, string>;
  /** Old address to the reason why nothing takes its place. */
  gone: Record<string, string>;
}

/** One old address, as hosts need it. */
export interface Redirect {
  path: string;
  /** Parameters that a request must have, in the order written; it may have more. */
  query: [name: string, value: string][];
  /** Where it leads; undefined for what is gone. */
  to: string | undefined;
}

function toRedirect(from: string, to: string | undefined): Redirect {
  const url = new URL(from, 'https://site.invalid');
  return { path: decodeURI(url.pathname), query: [...url.searchParams], to };
}

/** The same line for every locale, where it is about an entry of this website. */
const inLocales = (from: string, to: string | undefined, locales: readonly string[]): Redirect[] =>
  from.startsWith('/')
    ? [toRedirect(from, to)]
    : locales.map((locale) =>
        toRedirect(`/${locale}/${from}`, to && (to.startsWith('/') ? to : `/${locale}/${to}`)),
      );

/** More exact lines come first: those with a query, then single pages, then longer folders. */
const rank = ({ path, query }: Redirect) => [
  -query.length,
  path.endsWith('/') ? 1 : 0,
  -path.length,
];

function compare(a: Redirect, b: Redirect): number {
  const other = rank(b);
  const difference = rank(a)
    .map((value, index) => value - (other[index] ?? 0))
    .find((value) => value !== 0);
  return difference ?? a.path.localeCompare(b.path, 'en');
}

/** All redirects of a mission, the most exact first, so that the first that matches is the right one. */
export function toRedirects(
  { moved, gone }: RedirectFields,
  locales: readonly string[],
): Redirect[] {
  return [
    ...Object.entries(moved).flatMap(([from, to]) => inLocales(from, to, locales)),
    ...Object.keys(gone).flatMap((from) => inLocales(from, undefined, locales)),
  ].sort(compare);
}

/** True where a redirect answers an address. */
export function answers({ path, query }: Redirect, address: URL): boolean {
  const asked = decodeSafely(address.pathname);
  const isPath =
    asked === path ||
    (path.endsWith('/') ? asked.startsWith(path) || `${asked}/` === path : asked === `${path}/`);
  return (
    isPath && query.every(([name, value]) => address.searchParams.getAll(name).includes(value))
  );
}

/** A path with broken escapes is no address of ours, but must not stop a server. */
function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The redirect for an address, e.g. `/index.php?id=81&lang=en`; undefined where there is none. */
export const redirectFor = (redirects: Redirect[], address: string): Redirect | undefined => {
  const url = new URL(address, 'https://site.invalid');
  return redirects.find((redirect) => answers(redirect, url));
};
