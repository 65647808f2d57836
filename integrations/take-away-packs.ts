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
import type { BuiltPages } from './built-pages.ts';
import { fixedPath, packHref, toHref } from '../src/lib/urls.ts';
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

async function makePack(outDir: string, locale: Locale, built: BuiltPages): Promise<Uint8Array> {
  const t = useStrings(locale);
  const pages = readPages(outDir, locale, built);
  const pictures = readPictures(outDir, pages.values());
  const styles = new Map<string, string>();
  const styleFile = (css: string) => {
    const known = styles.get(css) ?? `files/style-${styles.size + 1}.css`;
    styles.set(css, known);
    return known;
  };
  const date = formatDate(toDay(now(), mission.timeZone) as PartialDate, locale);
  const shared = {
    locale,
    site: mission.site,
    has: (href: string) => pages.has(href) || pictures.has(href),
    styleFile,
    notice: t('takeAway.copy', { date }),
  };
  const named = (file: string) => `${missionId}-${locale}/${file}`;
  const pack = new ZipFile();
  for (const [href, html] of pages)
    pack.add(
      named(toFile(href, locale)),
      toPackedPage(html, href, built.sheets.get(href) ?? [], shared),
    );
  for (const [href, bytes] of pictures) pack.add(named(toFile(href, locale)), bytes);
  for (const [css, file] of styles) pack.add(named(file), css);
  return pack.close();
}

/**
 * Makes a ZIP of the pages of each locale for places without the Internet, and writes its size and checksum
 * beside its link.
 */
export function takeAwayPacks(outDir: string, built: BuiltPages): AstroIntegration {
  return {
    name: 'take-away-packs',
    hooks: {
      'astro:build:done': async () => {
        for (const locale of missionLocales) {
          const zip = await makePack(outDir, locale, built);
          writeFileSync(join(outDir, packHref(locale, missionId)), zip);
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
      },
    },
  };
}
