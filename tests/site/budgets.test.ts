import assert from 'node:assert/strict';
import { matchesGlob, posix } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteHeaders } from '../../src/lib/hosting/response-headers.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { type Element, elementsOf, type Page, readText, type Site, sites } from './built-pages.ts';
import { assertNone } from './problems.ts';

interface Exception {
  /** Glob of addresses, e.g. every `glossary/`. */
  pages: string;
  bytes: number;
  reason: string;
}

const exceptions = budgets.exceptions as Exception[];
const ceiling = 30 * 1024;

const compressed = (text: string, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** The size at the best compression, which is slow: not asked for where a quick one is small enough. */
function sizeWithin(text: string, limit: number): number {
  const quick = compressed(text, 5);
  return quick <= limit ? quick : compressed(text, 11);
}

const exceptionOf = ({ path }: Page) => exceptions.find(({ pages }) => matchesGlob(path, pages));

const isScript = ({ name, attributes }: Element) =>
  name === 'script' && !attributes.type?.includes('json');

/** A module of the site with the modules that it imports at once; those that it may load later do not count. */
function readScript(site: Site, path: string, seen = new Set<string>()): string {
  if (seen.has(path) || !site.addresses.has(path)) return '';
  seen.add(path);
  const text = readText(site, path);
  const imports = text.matchAll(
    /(?:^|[;}\s])(?:import|export)\b[^"'();]*["'](\.{0,2}\/[^"']+)["']/g,
  );
  return [...imports].reduce(
    (all, [, name = '']) => all + readScript(site, posix.resolve(posix.dirname(path), name), seen),
    text,
  );
}

function scriptsOf(site: Site, page: Page): string {
  return elementsOf(page.html)
    .filter(isScript)
    .map(({ attributes, content }) => (attributes.src ? readScript(site, attributes.src) : content))
    .join('\n');
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const resources: Record<string, string[]> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  image: ['href'],
  img: ['src', 'srcset'],
  input: ['src'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
};

/** `link`s that make the browser fetch something, other than naming where a page stands. */
const loads =
  /\b(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;

/** What an element loads from elsewhere than the site itself. */
function foreignResources({ name, attributes, content }: Element, origin: string): string[] {
  if (name === 'link' && !loads.test(attributes.rel ?? '')) return [];
  const named = (resources[name] ?? []).flatMap((key) => attributes[key]?.split(/,\s+/) ?? []);
  const styled =
    name === 'style'
      ? [...content.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url)
      : [];
  return [...named, ...styled]
    .map((value) => value.trim().split(/\s/)[0] ?? '')
    .filter((value) => /^(https?:)?\/\//.test(value) && new URL(value, origin).origin !== origin);
}

const blocks = ({ name, attributes, content }: Element) =>
  (name === 'link' && attributes.rel === 'stylesheet') ||
  (name === 'style' && /@import/.test(content)) ||
  (name === 'script' &&
    attributes.src &&
    !('async' in attributes || 'defer' in attributes || attributes.type === 'module'));

/** True for what makes a browser fetch something before the reader asks for it. */
const fetchesAhead = ({ name, attributes }: Element) =>
  (name === 'link' &&
    /\b(prefetch|prerender|preload|modulepreload|preconnect|dns-prefetch)\b/.test(
      attributes.rel ?? '',
    )) ||
  (name === 'script' && attributes.type === 'speculationrules') ||
  'data-astro-prefetch' in attributes;

const toLine = (page: Page, { name, attributes }: Element, mend: string) => {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.slice(0, 60)}"`,
  );
  return `${page.file}: <${name}${written.join('').slice(0, 120)}> ${mend}`;
};

/** One line for each element of each page that has a fault, the same fault of many pages only once. */
function faults(site: Site, mend: (element: Element) => string | undefined): string[] {
  const found = new Map<string, string>();
  for (const page of site.pages) {
    for (const element of elementsOf(page.html)) {
      const advice = mend(element);
      const line = advice && toLine(page, element, advice);
      if (line && !found.has(line.slice(page.file.length)))
        found.set(line.slice(page.file.length), line);
    }
  }
  return [...found.values()];
}

test('exceptions are few, small, explained and needed', () => {
  const problems = exceptions.flatMap(({ pages, bytes, reason }) => {
    const matching = sites
      .flatMap((site) => site.pages)
      .filter(({ path }) => matchesGlob(path, pages));
    const needed = matching.some(
      ({ html }) => sizeWithin(html, budgets.pageBytes) > budgets.pageBytes,
    );
    return [
      ...(bytes > ceiling
        ? [`${pages}: ${bytes} bytes is more than ${ceiling}; make the page smaller`]
        : []),
      ...(reason.length < 20 ? [`${pages}: say why in \`reason\``] : []),
      ...(needed
        ? []
        : [`${pages}: every page it names is within pageBytes; take the exception out`]),
    ];
  });
  assertNone(problems);
  assert.ok(
    budgets.pageBytes <= 14 * 1024 && budgets.scriptBytes <= 3 * 1024,
    'the limits were raised',
  );
});

for (const site of sites) {
  describe(site.id, () => {
    test('the first view of every page is within its budget', () => {
      const problems = site.pages.flatMap((page) => {
        const limit = exceptionOf(page)?.bytes ?? budgets.pageBytes;
        const size = sizeWithin(page.html, limit);
        return size > limit
          ? [`${page.file}: ${kilobytes(size)} brotli, at most ${kilobytes(limit)}`]
          : [];
      });
      assertNone(problems);
    });

    test('the JavaScript of every page is within its budget', () => {
      const problems = site.pages.flatMap((page) => {
        const size = sizeWithin(scriptsOf(site, page), budgets.scriptBytes);
        if (size <= budgets.scriptBytes) return [];
        return [
          `${page.file}: ${kilobytes(size)} of JavaScript, at most ${kilobytes(budgets.scriptBytes)}`,
        ];
      });
      assertNone(problems);
    });

    test('a page needs no second request to be drawn', () => {
      assertNone(
        faults(site, (element) =>
          blocks(element) ? 'holds up the page; inline or defer it' : undefined,
        ),
      );
    });

    test('nothing is fetched before the reader asks for it', () => {
      assertNone(
        faults(site, (element) =>
          fetchesAhead(element)
            ? 'costs data for a page that may not be wanted; take it out'
            : undefined,
        ),
      );
      assert.ok(!('Speculation-Rules' in siteHeaders) && !('Link' in siteHeaders));
    });

    test('nothing is loaded from anyone else', () => {
      const { origin } = new URL(site.mission.site);
      assertNone(
        faults(site, (element) => {
          const [first] = foreignResources(element, origin);
          return first && `loads ${first} from another site; serve a copy from here`;
        }),
      );
    });

    test('no style attribute and no event handler, which a strict policy forbids', () => {
      assertNone(
        faults(site, ({ attributes }) => {
          const found = Object.keys(attributes).find(
            (key) => key === 'style' || /^on[a-z]+$/.test(key),
          );
          return found && `has ${found}=; use a class or the component's script`;
        }),
      );
    });
  });
}
