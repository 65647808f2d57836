import { posix } from 'node:path';
import type { Locale } from './locales.ts';

/**
 * The site of one locale as a folder of files that opens without a server: each address becomes a file,
 * each link a relative path, and what needs the Internet leads there or is left out.
 */

/** What stands in the page until the pack is made and known. */
export const packPlaces = { size: '{pack-size}', hash: '{pack-hash}' };

/** Pages that are no use without the Internet. */
const online = /\/(search|take-away|share|404)\/$/;
/** Sheets of paper are not indexed, yet nothing is needed more where there is no Internet. */
const paper = /\/((guides|programmes)\/[^/]+\/leaflet|side-by-side|help\/card\/[^/]+)\/$/;

/** How many entries of one section a pack has at most, the newest: a file must stay small enough to hand over. */
export const newestCount = 200;
/** Lists beyond those of the newest entries. */
const laterList = /^\/\w+\/[a-z]+\/(?:[a-z]+\/[\w-]+\/)?(?:1[1-9]|[2-9]\d|\d{3,})\/$/;

/** What a page says of itself that decides whether it is packed; `date` is that of an entry. */
interface Packable {
  indexed: boolean;
  date?: string | undefined;
}

/** Notices that a page is not translated and short addresses are not indexed, and stay away. */
const isPacked = (href: string, { indexed }: Packable) =>
  !online.test(href) && !laterList.test(href) && (paper.test(href) || indexed);

/** The addresses of the pages of a locale that its pack holds, in their order. */
export function packedPages(pages: Iterable<[string, Packable]>, locale: Locale): string[] {
  const packed = [...pages].filter(([href, page]) => {
    return href.startsWith(`/${locale}/`) && isPacked(href, page);
  });
  const dated = packed.filter(([, { date }]) => date !== undefined);
  const newest = [...Map.groupBy(dated, ([href]) => href.split('/')[2]).values()].flatMap(
    (entries) =>
      entries
        .sort(([a, { date: first = '' }], [b, { date: second = '' }]) =>
          first === second ? (a < b ? -1 : 1) : first < second ? 1 : -1,
        )
        .slice(0, newestCount),
  );
  const others = packed.filter(([, { date }]) => date === undefined);
  return [...newest, ...others].map(([href]) => href).sort();
}

/** The file of an address: `/ar/help/` is `help/index.html`, a picture of the site `files/…`. */
export function toFile(href: string, locale: Locale): string {
  if (!href.endsWith('/')) return `files/${posix.basename(href)}`;
  return `${href.slice(`/${locale}/`.length)}index.html`;
}

/** What the pages of a pack share. */
export interface Pack {
  locale: Locale;
  /** The address of the site, for what is not in the pack. */
  site: string;
  /** True for the addresses that are in the pack. */
  has: (href: string) => boolean;
  /** The file that a style sheet is kept in. */
  styleFile: (css: string) => string;
  /** The sentence above every page that says what it is a copy of, before its address. */
  notice: string;
}

const withElement = (name: string, attributes = '') =>
  new RegExp(`<${name}\\b[^>]*${attributes}[^>]*>[^]*?</${name}>`, 'g');

/**
 * Search, sharing, films and other languages are left out, with every script: pages are whole without. So is what
 * the page may load: a file in a folder has no site of its own to load from.
 */
const left = [
  /<meta http-equiv="content-security-policy"[^>]*>/,
  withElement('script'),
  withElement('video'),
  withElement('language-menu'),
  withElement('a', 'href="/[^"]*/(?:search|share|take-away)/"'),
  /<link rel="(?!canonical)[^>]*>/g,
];

/**
 * A page of the site as a page of the pack. Its style sheet, which is cut to what it uses, gives way to the `sheets`
 * that it was cut from: all pages of a pack share these.
 */
export function toPackedPage(
  html: string,
  href: string,
  sheets: readonly string[],
  pack: Pack,
): string {
  const folder = posix.dirname(toFile(href, pack.locale));
  const relative = (file: string) => posix.relative(folder, file);
  const toLink = (value: string) => {
    const [path = '', part] = value.split('#');
    if (!path.startsWith('/')) return value;
    const target = pack.has(path)
      ? relative(toFile(path, pack.locale))
      : new URL(path, pack.site).href;
    return part === undefined ? target : `${target}#${part}`;
  };
  const toSet = (value: string) =>
    value
      .split(/,\s+/)
      .map((source) => source.replace(/^\S+/, toLink))
      .join(', ');
  const address = new URL(href, pack.site).href;
  const styles = sheets
    .map((css) => `<link rel="stylesheet" href="${relative(pack.styleFile(css))}">`)
    .join('');
  return left
    .reduce((page, part) => page.replace(part, ''), html)
    .replace(/<style>[\s\S]*?<\/style>/, () => styles)
    .replace(/\s(href|src|poster|action)="([^"]*)"/g, (_, name, value) => {
      return ` ${name}="${toLink(value)}"`;
    })
    .replace(/\ssrcset="([^"]*)"/g, (_, value) => ` srcset="${toSet(value)}"`)
    .replace(/<body[^>]*>/, (body) => {
      const link = `<a href="${address}"><bdi dir="ltr">${address}</bdi></a>`;
      return `${body}<aside class="bg-warning px-4 py-3 text-sm text-ink">${pack.notice} ${link}</aside>`;
    });
}
