import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isEssential } from '../src/lib/essential-pages.ts';
import { homePath, toHref } from '../src/lib/urls.ts';
import type { CopyList } from '../src/lib/offline-copy.ts';
import type { Locale } from '../src/lib/locales.ts';
import type { BuiltPages } from './built-pages.ts';

interface BuiltPage {
  path: string;
  html: string;
}

/** Scripts and icons that a page asks for, with the modules that a script asks for in turn. */
function partsOf(outDir: string, text: string, path: string, seen: Set<string>): Set<string> {
  const named = path.endsWith('.js')
    ? text.matchAll(/["'](\.{1,2}\/[^"']+\.js)["']/g)
    : text.matchAll(/<(?:script|link|img|source)\b[^>]*?\s(?:src|href)="(\/[^"/][^"]*\.\w+)"/g);
  for (const [, name = ''] of named) {
    const part = posix.resolve(posix.dirname(path), name);
    if (seen.has(part) || part.endsWith('.xml')) continue;
    seen.add(part);
    if (part.endsWith('.js')) partsOf(outDir, readFileSync(outDir + part, 'utf8'), part, seen);
  }
  return seen;
}

function toCopyList(outDir: string, pages: BuiltPage[]): CopyList {
  const parts = new Set<string>();
  for (const { html, path } of pages) partsOf(outDir, html, path, parts);
  const sizes = [
    ...pages.map(({ html }) => Buffer.byteLength(html)),
    ...[...parts].map((part) => readFileSync(outDir + part).length),
  ];
  return {
    pages: pages.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    files: [...pages.map(({ path }) => path), ...parts],
  };
}

/**
 * Writes what has to be known of sensitive pages outside of them, as the built pages say it: to
 * `sensitive-paths.json` for the configuration of servers, which send them with `Cache-Control: no-store`,
 * and, without them, to `<locale>/offline/copy.json` what a reader may save.
 */
export function safePages(
  outDir: string,
  locales: Locale[],
  { heads }: BuiltPages,
): AstroIntegration {
  return {
    name: 'safe-pages',
    hooks: {
      'astro:build:done': () => {
        const paths = [...heads.keys()].sort();
        const sensitive = paths.filter((path) => heads.get(path)?.sensitive);
        writeFileSync(
          join(outDir, 'sensitive-paths.json'),
          `${JSON.stringify(sensitive, null, 1)}\n`,
        );
        for (const locale of locales) {
          const home = toHref(locale, homePath);
          const essential = paths
            .filter((path) => path.startsWith(home) && isEssential(path.slice(home.length)))
            .filter((path) => heads.get(path)?.indexed && !heads.get(path)?.sensitive)
            .map((path) => ({
              path,
              html: readFileSync(join(outDir, path, 'index.html'), 'utf8'),
            }));
          const list = JSON.stringify(toCopyList(outDir, essential));
          writeFileSync(join(outDir, locale, 'offline/copy.json'), list);
        }
      },
    },
  };
}
