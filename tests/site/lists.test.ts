import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isLocale, locales } from '../../src/lib/locales.ts';
import { elementsOf, readText, type Site, sites } from './built-pages.ts';
import { assertNone } from './problems.ts';

/** What machines read of the site besides pages: sitemap and feeds. */

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'item', 'xhtml:link'].includes(name),
});

interface SitemapUrl {
  loc: string;
  'xhtml:link'?: { hreflang: string; href: string }[];
}

const pathOf = (url: string) => new URL(url).pathname;

function readSitemap(site: Site): SitemapUrl[] {
  const index = parser.parse(readText(site, '/sitemap-index.xml'));
  return index.sitemapindex.sitemap.flatMap(
    ({ loc }: { loc: string }) => parser.parse(readText(site, pathOf(loc))).urlset.url,
  );
}

const toPairs = (links: { hreflang?: string; href?: string }[]) =>
  links
    .filter(({ hreflang }) => hreflang !== 'x-default')
    .map(({ hreflang, href }) => `${hreflang} ${href}`)
    .sort()
    .join(', ');

/** The alternates that a page itself names. */
const alternatesOf = (html: string) =>
  elementsOf(html).flatMap(({ name, attributes }) =>
    name === 'link' && attributes.rel === 'alternate' && attributes.hreflang ? [attributes] : [],
  );

for (const site of sites) {
  const urlOf = (path: string) => new URL(path, site.mission.site).href;
  const byUrl = new Map(site.pages.map((page) => [urlOf(page.path), page]));
  const feeds = [...site.addresses].filter((path) => path.endsWith('/feed.xml'));

  describe(site.id, () => {
    test('every XML file is well formed', () => {
      const files = [...site.addresses].filter((path) => path.endsWith('.xml'));
      assertNone(
        files.flatMap((path) => {
          const result = XMLValidator.validate(readText(site, path));
          return result === true
            ? []
            : [`dist/${site.id}${path}:${result.err.line}: ${result.err.msg}`];
        }),
      );
    });

    test('the sitemap lists exactly the indexed pages, each once', () => {
      const listed = readSitemap(site).map(({ loc }) => loc);
      const expected = new Set([...byUrl].flatMap(([url, page]) => (page.indexed ? [url] : [])));
      assertNone([
        ...listed
          .filter((url) => !expected.has(url))
          .map((url) => `${url} is listed but missing or noindex`),
        ...listed
          .filter((url, index) => listed.indexOf(url) !== index)
          .map((url) => `${url} is listed twice`),
        ...[...expected]
          .filter((url) => !listed.includes(url))
          .map((url) => `${url} is indexed but not listed`),
      ]);
    });

    test('the sitemap names the same translations as the pages', () => {
      assertNone(
        readSitemap(site).flatMap(({ loc, 'xhtml:link': links = [] }) => {
          const own = toPairs(alternatesOf(byUrl.get(loc)?.html ?? ''));
          const listed = toPairs(links);
          // A page in one language needs no alternates in the sitemap.
          const isAlone = links.length === 0 && !own.includes(',');
          return isAlone || own === listed
            ? []
            : [`${loc}: sitemap says ${listed || 'nothing'}; the page says ${own}`];
        }),
      );
    });

    test('every feed says what it is, and its items are pages of its language', () => {
      const problems = feeds.flatMap((path) => {
        const { channel } = parser.parse(readText(site, path)).rss;
        const locale = path.split('/')[1];
        const language = isLocale(locale) ? locales[locale].lang : '';
        const items: { title?: string; link?: string; guid?: unknown; pubDate?: string }[] =
          channel.item ?? [];
        const faults = [
          channel.title && channel.description ? '' : 'lacks its title or description',
          channel.language === language ? '' : `says language ${channel.language}, not ${language}`,
          byUrl.has(channel.link) ? '' : `links to ${channel.link}, which is no page`,
          items.length > 0 ? '' : 'has no items',
          ...items.flatMap(({ title, link = '', guid, pubDate }) => {
            const page = byUrl.get(link);
            return [
              title ? '' : `has an item without title: ${link}`,
              page?.indexed && page.locale === locale
                ? ''
                : `has ${link}, which is no page of ${locale}`,
              guid ? '' : `has ${link} without guid`,
              pubDate === undefined || !Number.isNaN(Date.parse(pubDate))
                ? ''
                : `has the date ${pubDate}`,
            ];
          }),
        ];
        return faults.filter(Boolean).map((fault) => `dist/${site.id}${path}: ${fault}`);
      });
      assertNone(feeds.length > 0 ? problems : [`dist/${site.id} has no feed`]);
    });
  });
}
