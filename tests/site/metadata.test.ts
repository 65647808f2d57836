import { describe, test } from 'node:test';
import { locales } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import {
  type Element,
  elementsOf,
  isInside,
  type Page,
  type Site,
  sites,
  textOf,
} from './built-pages.ts';
import { assertNone } from './problems.ts';

interface Metadata {
  title: string;
  headings: string[];
  html: Record<string, string>;
  /** Contents of `<meta>` by name or property. */
  metas: Record<string, string>;
  canonical: string[];
  /** Addresses by `hreflang`. */
  alternates: Map<string, string>;
  /** Links of the page's own part that name their language. */
  languageLinks: Element[];
}

function readMetadata({ html }: Page): Metadata {
  const elements = elementsOf(html);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const links = named('link').map(({ attributes }) => attributes);
  return {
    title: named('title')
      .map(({ content }) => textOf(content))
      .join(' + '),
    headings: named('h1').map(({ content }) => textOf(content)),
    html: named('html')[0]?.attributes ?? {},
    metas: Object.fromEntries(
      named('meta').map(({ attributes }) => [
        attributes.name ?? attributes.property,
        attributes.content ?? '',
      ]),
    ),
    canonical: links.filter(({ rel }) => rel === 'canonical').map(({ href = '' }) => href),
    alternates: new Map(
      links.flatMap(({ rel, hreflang, href = '' }) =>
        rel === 'alternate' && hreflang ? [[hreflang, href]] : [],
      ),
    ),
    languageLinks: named('a').filter(
      (link) => link.attributes.hreflang && isInside(link, ({ name }) => name === 'main'),
    ),
  };
}

const read = new Map(
  sites.map((site) => [site, new Map(site.pages.map((page) => [page, readMetadata(page)]))]),
);
const metadataOf = (site: Site, page: Page) => read.get(site)?.get(page) as Metadata;

/** Pages that are not indexed because they are another form of one that is, or lead to it. */
const otherForm =
  /(\.html|\/(side-by-side|(guides|programmes)\/[^/]+\/leaflet|share|help\/card\/[^/]+|[a-z])\/)$/;

for (const site of sites) {
  const urlOf = (path: string) => new URL(path, site.mission.site).href;
  const indexed = site.pages.filter((page) => page.indexed);
  const byUrl = new Map(indexed.map((page) => [urlOf(page.path), page]));
  /** The faults of each page in a list, each a line with its file. */
  const faults = (
    pages: Page[],
    find: (page: Page, metadata: Metadata) => (string | false | undefined)[],
  ) =>
    pages.flatMap((page) =>
      find(page, metadataOf(site, page)).flatMap((fault) =>
        fault ? [`${page.file}: ${fault}`] : [],
      ),
    );

  describe(site.id, () => {
    test('every page has one h1, a title, a description, its language and direction', () => {
      const own = site.mission.defaultLocale;
      assertNone(
        faults(site.pages, ({ locale = own }, { headings, title, metas, html }) => [
          headings.length !== 1 && `has ${headings.length} h1, not one`,
          headings.includes('') && 'has an empty h1',
          !title && 'has no title',
          !metas.description?.trim() && 'has no description',
          html.lang !== locales[locale].lang &&
            `says lang="${html.lang}", not "${locales[locale].lang}"`,
          html.dir !== locales[locale].dir &&
            `says dir="${html.dir}", not "${locales[locale].dir}"`,
        ]),
      );
    });

    test('no two indexed pages of a language have the same title', () => {
      const files = new Map<string, string>();
      assertNone(
        faults(indexed, ({ locale, file }, { title }) => {
          const key = `${locale} ${title}`;
          const other = files.get(key);
          files.set(key, other ?? file);
          return [other && `has the title "${title}" of ${other}; say what sets it apart`];
        }),
      );
    });

    test('canonical and Open Graph name the page itself and an image of the site', () => {
      assertNone(
        faults(indexed, ({ path }, { canonical, metas }) => {
          const [url] = canonical;
          const image = metas['og:image'];
          return [
            canonical.length !== 1 && `has ${canonical.length} canonical addresses, not one`,
            url !== undefined &&
              url !== urlOf(path) &&
              `has the canonical ${url}, not ${urlOf(path)}`,
            metas['og:url'] !== undefined &&
              metas['og:url'] !== urlOf(path) &&
              `has og:url ${metas['og:url']}`,
            path !== '/' && !image && 'has no og:image',
            // That the file exists is seen once for all pages by links.test.ts.
            image &&
              !image.startsWith(urlOf('/')) &&
              `has og:image ${image}, which is not on the site`,
          ];
        }),
      );
    });

    test('hreflang names translations that exist, are indexed and name this page in return', () => {
      assertNone(
        faults(indexed, ({ path, locale }, { alternates }) => [
          !alternates.has('x-default') && 'has no x-default',
          locale &&
            alternates.get(locales[locale].lang) !== urlOf(path) &&
            `does not name itself as hreflang="${locales[locale].lang}"`,
          ...[...alternates].map(([lang, url]) => {
            const target = byUrl.get(url);
            if (!target) return `names ${url} as ${lang}, which is missing or noindex`;
            if (lang === 'x-default') return false;
            const itsLang = target.locale && locales[target.locale].lang;
            if (itsLang !== lang) return `names ${url} as ${lang}, which is in ${itsLang}`;
            const returns = [...metadataOf(site, target).alternates.values()].includes(urlOf(path));
            return !returns && `names ${url}, which does not name it in return`;
          }),
        ]),
      );
    });

    test('a page that is not translated says so, with links to the languages that exist', () => {
      const notices = site.pages.filter((page) => {
        if (!page.locale || otherForm.test(page.path)) return false;
        const [heading] = metadataOf(site, page).headings;
        return !page.indexed || heading === useStrings(page.locale)('untranslated.title');
      });
      const problems = faults(
        notices,
        ({ path, locale, indexed: isListed }, { languageLinks, headings }) => [
          isListed && 'is a notice but indexed; it must say noindex',
          locale &&
            headings[0] !== useStrings(locale)('untranslated.title') &&
            'is noindex but does not say that it is not translated',
          languageLinks.length === 0 && 'links to no translation',
          ...languageLinks.map(({ attributes: { href = '', lang, hreflang, dir } }) => {
            const target = byUrl.get(urlOf(href));
            if (!target?.locale) return `links to ${href}, which is no indexed page`;
            const its = locales[target.locale];
            const isSame = href === path.replace(/^\/[^/]+/, `/${target.locale}`);
            if (!isSame) return `links to ${href}, which is not this page in another language`;
            return (
              (lang !== its.lang || hreflang !== its.lang || dir !== its.dir) &&
              `links to ${href} without its lang, hreflang and dir`
            );
          }),
        ],
      );
      assertNone(
        notices.length > 0
          ? problems
          : [`dist/${site.id} has no such page; is the test still right?`],
      );
    });
  });
}
