import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { now, toDay } from '../src/lib/clock.ts';
import { formatDate } from '../src/lib/dates.ts';
import type { Locale } from '../src/lib/locales.ts';
import { mission, missionId, missionLocales } from '../src/lib/mission.ts';
import { packedPages, packPlaces, toFile, toPackedPage } from '../src/lib/packs.ts';
import type { PartialDate } from '../src/lib/partial-date.ts';
import { formatNumber, useStrings } from '../src/lib/strings.ts';
import { siteFolder } from '../scripts/build-folders.ts';
import type { BuiltPages } from './built-pages.ts';
import { fixedPath, packHref, toHref } from '../src/lib/urls.ts';
import { codeHash, digestOf, openStock, readKept, toKept } from './kept-files.ts';
import { ZipFile } from './zip-file.ts';

/** Every page of a locale that goes into its pack, by address. */
const readPages = (outDir: string, locale: Locale, { heads }: BuiltPages): Map<string, string> =>
  new Map(
    packedPages(heads, locale).map((href) => [
      href,
      readFileSync(join(outDir, href, 'index.html'), 'utf8'),
    ]),
  );

/** The pictures that the pages show. */
function readPictures(outDir: string, pages: Iterable<string>): Map<string, Uint8Array> {
  const named = [...pages].flatMap((html) =>
    [...html.matchAll(/\/_astro\/[\w.-]+\.(?:avif|gif|jpe?g|png|svg|webp)/g)].map(([href]) => href),
  );
  return new Map(
    [...new Set(named)].sort().map((href) => [href, readFileSync(join(outDir, href))]),
  );
}

/** What the pack of a locale is made of. */
interface Contents {
  locale: Locale;
  pages: Map<string, string>;
  pictures: Map<string, Uint8Array>;
  sheets: BuiltPages['sheets'];
  /** Says on each page of when it is. */
  notice: string;
}

function readContents(outDir: string, locale: Locale, built: BuiltPages): Contents {
  const pages = readPages(outDir, locale, built);
  const date = formatDate(toDay(now(), mission.timeZone) as PartialDate, locale);
  return {
    locale,
    pages,
    pictures: readPictures(outDir, pages.values()),
    sheets: built.sheets,
    notice: useStrings(locale)('takeAway.copy', { date }),
  };
}

function keyOf({ pages, pictures, sheets, notice }: Contents, code: string): string {
  const files = [...pages].map(([path, html]) => ({ path, content: Buffer.from(html) }));
  const shown = [...pictures].map(([path, content]) => ({ path, content }));
  const used = new Set([...pages.keys()].flatMap((href) => sheets.get(href) ?? []));
  return digestOf([...files, ...shown], code, notice, ...used);
}

async function makePack({
  locale,
  pages,
  pictures,
  sheets,
  notice,
}: Contents): Promise<Uint8Array> {
  const styles = new Map<string, string>();
  const styleFile = (css: string) => {
    const known = styles.get(css) ?? `files/style-${styles.size + 1}.css`;
    styles.set(css, known);
    return known;
  };
  const shared = {
    locale,
    site: mission.site,
    has: (href: string) => pages.has(href) || pictures.has(href),
    styleFile,
    notice,
  };
  const named = (file: string) => `${missionId}-${locale}/${file}`;
  const pack = new ZipFile();
  for (const [href, html] of pages)
    pack.add(named(toFile(href, locale)), toPackedPage(html, href, sheets.get(href) ?? [], shared));
  for (const [href, bytes] of pictures) pack.add(named(toFile(href, locale)), bytes);
  for (const [css, file] of styles) pack.add(named(file), css);
  return pack.close();
}

/**
 * Makes a ZIP of the pages of each locale for places without the Internet, or takes that of the last build if it
 * would be the same, and writes its size and checksum beside its link.
 */
export function takeAwayPacks(outDir: string, built: BuiltPages): AstroIntegration {
  return {
    name: 'take-away-packs',
    hooks: {
      'astro:build:done': async () => {
        const { former, save } = openStock('packs', missionId);
        const code = codeHash();
        const made: typeof former = {};
        for (const locale of missionLocales) {
          const contents = readContents(outDir, locale, built);
          const key = keyOf(contents, code);
          const path = packHref(locale, missionId);
          const [kept] = readKept(former[locale], key, siteFolder(missionId)) ?? [];
          const zip = kept?.content ?? (await makePack(contents));
          made[locale] = toKept(key, [{ path, content: zip }]);
          writeFileSync(join(outDir, path), zip);
          const size = formatNumber(zip.length / 1e6, locale, {
            style: 'unit',
            unit: 'megabyte',
            maximumFractionDigits: 1,
          });
          const page = join(outDir, toHref(locale, fixedPath('take-away')), 'index.html');
          const html = readFileSync(page, 'utf8')
            .replaceAll(packPlaces.size, size)
            .replaceAll(packPlaces.hash, createHash('sha256').update(zip).digest('hex'));
          writeFileSync(page, html);
        }
        save(made);
      },
    },
  };
}
