import { createHash, hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFolder } from '../scripts/build-folders.ts';
import { now, toDay } from '../src/lib/clock.ts';
import type { PageHead } from './page-head.ts';

/** What later steps need to know of a page. */
export interface KnownPage {
  head: PageHead;
  /** The style sheets that it was cut from. */
  sheets: string[];
}

export interface FinishedPage extends KnownPage {
  html: string;
}

interface Kept {
  key: string;
  /** Of the page as it stands in the site, so that a page which somebody changed there is made anew. */
  hash: string;
  head: PageHead;
  /** Places in `sheets`. */
  sheets: number[];
}

interface Stock {
  context: string;
  sheets: string[];
  pages: Record<string, Kept>;
}

/** Sections that a page may show something of only if its key says so. */
const keyed = ['news', 'publications', 'seminars', 'videos'];

/** A hash of the code, of the day, and of all content that any page may show. */
function readContext(missionId: string, timeZone: string): string {
  const content = `src/content/${missionId}/`;
  const files = globSync('{src,integrations,scripts,public}/**/*')
    .concat('astro.config.mjs', 'package-lock.json')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/content/') || file.startsWith(content))
    .filter((file) => !keyed.some((section) => file.startsWith(`${content}${section}/`)))
    .filter((file) => statSync(file).isFile())
    .sort();
  const digest = createHash('sha256').update(toDay(now(), timeZone));
  for (const file of files) digest.update(`\0${file}\0`).update(readFileSync(file));
  return digest.digest('hex');
}

function readStock(file: string, context: string): Stock | undefined {
  if (!existsSync(file)) return undefined;
  const stock: Stock = JSON.parse(readFileSync(file, 'utf8'));
  return stock.context === context ? stock : undefined;
}

const toHash = (html: string | Buffer) => hash('sha1', html, 'base64');

/** One file under two names is made in no time; file systems that have no such links get a copy. */
function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * The pages of the last build that are still as they were: their key is the same, the code, the records and all
 * texts that are not named by a key are, and the page itself stands unchanged in the site.
 */
export function openPageStore(missionId: string, timeZone: string, outDir: string) {
  const file = `.cache/pages/${missionId}.json`;
  const context = readContext(missionId, timeZone);
  const former = readStock(file, context);
  const next: Stock = { context, sheets: [], pages: {} };
  const places = new Map<string, number>();
  const toPlace = (sheet: string) => {
    const known = places.get(sheet);
    if (known !== undefined) return known;
    places.set(sheet, next.sheets.push(sheet) - 1);
    return next.sheets.length - 1;
  };
  return {
    /**
     * Carries the page at a path over from the last site, if nothing that it shows has changed, and returns what
     * is known of it. Both sites share the file until the former is removed: nobody may write into it.
     */
    carry(path: string, key: string): KnownPage | undefined {
      const kept = former?.pages[path];
      const page = join(siteFolder(missionId), path, 'index.html');
      if (!former || kept?.key !== key || !existsSync(page)) return undefined;
      if (toHash(readFileSync(page)) !== kept.hash) return undefined;
      mkdirSync(join(outDir, path), { recursive: true });
      shareFile(page, join(outDir, path, 'index.html'));
      const sheets = kept.sheets.map((place) => former.sheets[place] ?? '');
      next.pages[path] = { ...kept, sheets: sheets.map(toPlace) };
      return { head: kept.head, sheets };
    },
    keep(path: string, key: string, { html, head, sheets }: FinishedPage): void {
      next.pages[path] = { key, hash: toHash(html), head, sheets: sheets.map(toPlace) };
    },
    close(): void {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(next));
    },
  };
}
