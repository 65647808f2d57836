import { describe, test } from 'node:test';
import { type Locale, locales } from '../../src/lib/locales.ts';
import { elementsOf, type Page, readText, type Site, sites, textOf } from './built-pages.ts';
import { assertNone } from './problems.ts';

interface Link {
  page: Page;
  value: string;
  isAnchor: boolean;
  hreflang: string | undefined;
  /** How the link reads on the page, for messages. */
  markup: string;
}

/** Addresses that metadata write in full though they lie on the site itself. */
const metadata =
  /^(canonical|alternate|prev|next|icon|manifest|apple-touch-icon|preload|modulepreload)$/;

function linksOf(page: Page, origin: string): { ids: Set<string>; links: Link[] } {
  const ids = new Set<string>();
  const links: Link[] = [];
  for (const { name, attributes, content } of elementsOf(page.html)) {
    if (attributes.id) ids.add(attributes.id);
    const { href, src, srcset, poster, action, hreflang } = attributes;
    const sources = srcset
      ?.split(',')
      .map((candidate) => candidate.trim().split(/\s+/)[0] as string);
    for (const raw of [href, src, poster, action, ...(sources ?? [])]) {
      if (raw === undefined) continue;
      const isOwn = name === 'link' && metadata.test(attributes.rel?.split(' ')[0] ?? '');
      const value = isOwn && raw.startsWith(`${origin}/`) ? raw.slice(origin.length) : raw;
      const markup = `<${name}>${name === 'a' ? ` "${textOf(content).slice(0, 40)}"` : ''} ${raw}`;
      links.push({ page, value, isAnchor: name === 'a', hreflang, markup });
    }
    if (name === 'meta' && attributes.property === 'og:image' && attributes.content) {
      const value = attributes.content.replace(origin, '');
      links.push({
        page,
        value,
        isAnchor: false,
        hreflang,
        markup: `og:image ${attributes.content}`,
      });
    }
    if (name === 'script' && !attributes.type?.includes('json')) {
      for (const [, value = ''] of content.matchAll(
        /["'`](\/[\w./-]+\.(?:js|css|json|wasm))["'`]/g,
      )) {
        links.push({ page, value, isAnchor: false, hreflang, markup: `script loads ${value}` });
      }
    }
  }
  return { ids, links };
}

const read = new Map(
  sites.map((site) => {
    const origin = new URL(site.mission.site).origin;
    return [site, new Map(site.pages.map((page) => [page.path, linksOf(page, origin)]))];
  }),
);
const linksIn = (site: Site) => [...(read.get(site)?.values() ?? [])].flatMap(({ links }) => links);

const isInternal = (value: string) =>
  /^(\/(?!\/)|[#?.]|\w[\w.-]*(?:\/|$))/.test(value) && !/^\w+:/.test(value);

/** What is wrong with an internal address seen from a page; undefined when it leads somewhere. */
function faultOf(site: Site, from: string, value: string): string | undefined {
  if (!value) return 'is empty';
  const url = new URL(value, `https://site.invalid${from}`);
  const path = decodeURI(url.pathname);
  if (!site.addresses.has(path)) {
    return site.addresses.has(`${path}/`) ? `lacks the slash at its end` : 'leads to no file';
  }
  const id = decodeURIComponent(url.hash.slice(1));
  if (!id || id === 'top' || read.get(site)?.get(path)?.ids.has(id) !== false) return undefined;
  return `names #${id}, which ${path} does not have`;
}

const schemes: Record<string, RegExp> = {
  'https:': /^https:\/\/[^\s/]+\.[^\s]+$/,
  'http:': /^http:\/\/[^\s/]+\.[^\s]+$/,
  'tel:': /^tel:(\+[1-9]\d{6,14}|\d{3,6})$/,
  'mailto:': /^mailto:[^\s@?]+@[^\s@?]+\.[a-z]{2,}(\?[^\s]+)?$/i,
  'geo:': /^geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?\?q=\S+$/,
  'viber:': /^viber:\/\/chat\?number=%2B\d{7,15}$/,
};

for (const site of sites) {
  describe(site.id, () => {
    test('every address inside the site leads to a file, every #part to an element', () => {
      // Pages share header and footer: one fault in them is one line, with the first page that has it.
      const faults = new Map<string, string>();
      for (const { page, value, markup } of linksIn(site)) {
        if (!isInternal(value) || faults.has(markup)) continue;
        const fault = faultOf(site, page.path, value);
        if (fault) faults.set(markup, `${page.file}: ${markup} ${fault}`);
      }
      assertNone([...faults.values()]);
    });

    test('a link into another language says so by hreflang', () => {
      const problems = linksIn(site).flatMap(({ page, value, isAnchor, hreflang, markup }) => {
        if (!page.locale || !isAnchor || !isInternal(value)) return [];
        const { pathname } = new URL(value, `https://site.invalid${page.path}`);
        const target = pathname.split('/')[1] as Locale;
        if (!(target in locales) || target === page.locale || hreflang === locales[target].lang)
          return [];
        return [
          `${page.file}: ${markup} leaves "${page.locale}"; add hreflang="${locales[target].lang}"`,
        ];
      });
      assertNone(problems);
    });

    test('addresses outside the site are of a known kind and well formed', () => {
      const problems = linksIn(site).flatMap(({ page, value, markup }) => {
        if (isInternal(value)) return [];
        const scheme = /^\w+:/.exec(value)?.[0] ?? '';
        const isGood = schemes[scheme]?.test(value) && URL.canParse(value);
        return isGood
          ? []
          : [`${page.file}: ${markup} is not a whole https, tel, mailto, geo or viber address`];
      });
      assertNone(problems);
    });

    test('feeds, sitemaps, manifest and robots.txt name only files that exist', () => {
      const { origin } = new URL(site.mission.site);
      const lists = [...site.addresses].filter((path) => /\.(xml|webmanifest|txt|ics)$/.test(path));
      const problems = lists.flatMap((list) => {
        // Calendars break lines after 75 bytes and go on after a blank (RFC 5545, 3.1).
        const text = readText(site, list).replace(/\r\n[ \t]/g, '');
        // Old addresses of a mission's site may be sources in a description: only links count.
        const whole = text.matchAll(
          /(?:<(?:link|loc|guid[^>]*)>|href="|url="|URL(?:;[^:\n]*)?:|Sitemap: )(https?:[^<"\s]+)/g,
        );
        const own = [...whole]
          .map(([, url = '']) => url.replaceAll('&amp;', '&'))
          .filter((url) => new URL(url).origin === origin)
          .map((url) => url.slice(origin.length) || '/');
        const icons = list.endsWith('.webmanifest')
          ? [...text.matchAll(/"(?:src|start_url|url)"\s*:\s*"(\/[^"]*)"/g)].map(
              ([, path = '']) => path,
            )
          : [];
        return [...own, ...icons].flatMap((path) => {
          const fault = faultOf(site, '/', path);
          return fault ? [`dist/${site.id}${list}: ${path} ${fault}`] : [];
        });
      });
      assertNone(problems);
    });
  });
}
