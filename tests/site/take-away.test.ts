import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Locale } from '../../src/lib/locales.ts';
import { formatNumber } from '../../src/lib/strings.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { elementsOf, type Page, type Site, sites, textOf } from './built-pages.ts';
import { assertNone } from './problems.ts';

const packAddress = (site: Site, locale: string) => `/${locale}/take-away/${site.id}-${locale}.zip`;
const readPack = (site: Site, locale: string) =>
  readFileSync(join(site.folder, packAddress(site, locale)));

/** The files of a pack by their path in its one folder. */
const filesOf = (site: Site, locale: string) =>
  new Map(
    Object.entries(unzipSync(readPack(site, locale))).map(([name, bytes]) => {
      const folder = `${site.id}-${locale}/`;
      assert.ok(name.startsWith(folder), `${name} is not in ${folder}`);
      return [name.slice(folder.length), Buffer.from(bytes).toString('utf8')];
    }),
  );

const loading = new Set(['img', 'source', 'script', 'link', 'video', 'audio', 'iframe']);

/** What is wrong in a page of a pack: links to nowhere, things that only a server or the web has. */
function faultsOf(file: string, html: string, ids: ReadonlyMap<string, Set<string>>): string[] {
  return elementsOf(html).flatMap(({ name, attributes }) => {
    if (name === 'script') return ['has a script'];
    const { href, src, srcset, rel } = attributes;
    if (rel === 'canonical') return [];
    const sources = srcset?.split(/,\s+/).map((source) => source.split(' ')[0]) ?? [];
    return [href, src, ...sources].flatMap((value) => {
      if (value === undefined) return [];
      if (/^https?:/.test(value)) return loading.has(name) ? [`loads ${value}`] : [];
      if (/^\w+:/.test(value)) return [];
      const [path = '', id] = value.replace(/\?[^#]*/, '').split('#');
      const target = path ? posix.join(posix.dirname(file), path) : file;
      const found = ids.get(target);
      if (!found) return [`links to ${value}, which is not in the pack`];
      const hasPart = !id || id === 'top' || found.has(decodeURIComponent(id));
      return hasPart ? [] : [`links to ${value}, a part that is not there`];
    });
  });
}

/** The address that a QR code of a page leads to, as a camera reads it. */
async function readCodes(page: Page): Promise<(string | undefined)[]> {
  const codes = page.html.match(/<svg[^>]*data-qr[\s\S]*?<\/svg>/g) ?? [];
  return Promise.all(
    codes.map(async (svg) => {
      const plain = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
      const { data, info } = await sharp(Buffer.from(plain), { density: 72 })
        .resize(300, 300, { kernel: 'nearest' })
        .flatten({ background: '#fff' })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    }),
  );
}

for (const site of sites) {
  const locales = Object.entries(site.mission.locales) as [Locale, 'full' | 'essential'][];
  const urlOf = (path: string) => new URL(path, site.mission.site).href;

  describe(site.id, () => {
    for (const [locale, kind] of locales) {
      test(`${locale}: the pack is within its budget, and the page says its size and checksum`, () => {
        const zip = readPack(site, locale);
        assert.ok(zip.length <= budgets.packBytes[kind], `${zip.length} bytes`);
        const page = site.pages.find(({ path }) => path === `/${locale}/take-away/`);
        const text = textOf(page?.html ?? '');
        assert.ok(text.includes(createHash('sha256').update(zip).digest('hex')));
        const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
        assert.ok(text.includes(formatNumber(zip.length / 1e6, locale, unit)));
        assert.ok(page?.html.includes(`href="${packAddress(site, locale)}"`));
      });

      test(`${locale}: every link of the pack leads to a file of it, and nothing needs a server`, () => {
        const files = filesOf(site, locale);
        const pages = [...files].filter(([file]) => file.endsWith('.html'));
        const ids = new Map(
          [...files].map(([file, text]) => [
            file,
            new Set(
              file.endsWith('.html')
                ? elementsOf(text).flatMap(({ attributes }) => attributes.id ?? [])
                : [],
            ),
          ]),
        );
        assert.ok(ids.has('index.html') && ids.has('help/index.html'));
        assertNone(
          pages.flatMap(([file, html]) =>
            faultsOf(file, html, ids).map((fault) => `${locale}: ${file} ${fault}`),
          ),
        );
      });

      test(`${locale}: the pack has every indexed page but search and its own`, () => {
        const files = filesOf(site, locale);
        const missing = site.pages
          .filter((page) => page.locale === locale && page.indexed)
          .map(({ path }) => path.slice(locale.length + 2))
          .filter((path) => !['search/', 'take-away/'].includes(path))
          .filter((path) => !files.has(`${path}index.html`));
        assert.deepEqual(missing, []);
      });
    }

    test('files of a pack have one date, so that the same pages are the same bytes', () => {
      const zip = readPack(site, site.mission.defaultLocale);
      // The fields of a local file header (APPNOTE 4.3.7): midnight, 1 January 1980.
      assert.equal(zip.readUInt32LE(0), 0x04034b50);
      assert.equal(zip.readUInt16LE(10), 0);
      assert.equal(zip.readUInt16LE(12), 0x21);
    });

    test('the code on every card and leaflet leads to the page that it is about', async () => {
      const sheets = site.pages.filter(({ path }) =>
        /\/((guides|programmes)\/[^/]+\/leaflet|help\/card\/[^/]+)\/$/.test(path),
      );
      assert.ok(sheets.length > 0);
      const problems = [];
      for (const page of sheets) {
        const card = /^(\/\w+\/help\/)card\/([^/]+)\/$/.exec(page.path);
        const expected = card ? `${card[1]}#${card[2]}` : page.path.replace(/leaflet\/$/, '');
        const codes = await readCodes(page);
        if (codes.join() !== urlOf(expected))
          problems.push(`${page.file}: the code leads to ${codes.join() || 'nothing'}`);
      }
      assertNone(problems);
    });

    test('the code of a page to pass on leads to the page', async () => {
      const shares = site.pages.filter(({ path }) => /\/(guides\/[^/]+|help)\/share\/$/.test(path));
      assert.ok(shares.length > 0);
      for (const page of shares)
        assert.deepEqual(await readCodes(page), [urlOf(page.path.replace(/share\/$/, ''))]);
    });

    test('a short address leads on at once, by a refresh, a canonical and a link', () => {
      for (const [locale] of locales) {
        const page = site.pages.find(({ path }) => path === `/${locale}/h/`);
        const elements = elementsOf(page?.html ?? '');
        const values = elements.map(({ attributes: { content, href } }) => content ?? href);
        assert.ok(values.includes(`0; url=/${locale}/help/`));
        assert.ok(values.includes(urlOf(`/${locale}/help/`)));
        assert.ok(values.includes(`/${locale}/help/`));
      }
      const choice = site.pages.find(({ path }) => path === '/h/');
      const links = elementsOf(choice?.html ?? '').map(({ attributes }) => attributes.href);
      assert.deepEqual(
        locales.map(([locale]) => `/${locale}/help/`).filter((href) => !links.includes(href)),
        [],
      );
    });
  });
}
