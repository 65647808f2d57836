import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { inSmallChunks } from '../src/lib/search-chunks.ts';
import type { SearchFile } from '../src/lib/search-file.ts';
import { inStableOrder } from '../src/lib/search-files.ts';
import { codeHash, digestOf, type KeptFiles, readKept, toKept } from './kept-files.ts';
import type { PdfRecord } from './pdf-records.ts';

/** What the index of one language is made of, and the one that the last build left. */
export interface SearchJob {
  /** The site that is built, and the one that was. */
  outDir: string;
  site: string;
  /** Paths of the pages that the search reads, e.g. `/sk/help/`. */
  paths: string[];
  records: PdfRecord[];
  former: SearchMade | undefined;
}

/** The index of one language, and what `pagefind-entry.json` says of it alone. */
export interface SearchMade extends KeptFiles {
  entry: { languages: Record<string, unknown> };
}

const entryFile = 'pagefind-entry.json';

/** Pagefind brings search boxes of its own, which no page of the site has. */
const isNeeded = ({ path }: { path: string }) => !/-(?:ui|highlight)\.\w+$/.test(path);

/** The files that Pagefind made as readers get them. */
export const toSearchFiles = (made: readonly SearchFile[]): SearchFile[] =>
  inStableOrder(inSmallChunks(made.filter(isNeeded)));

/** Of a page only what the search reads, which is a third of it: its language and its main part. */
export function toSearched(html: string): string {
  const lang = /<html[^>]*>/.exec(html)?.[0] ?? '';
  return `${lang}<body>${html.slice(html.indexOf('<main'), html.indexOf('</main>'))}</main></body></html>`;
}

export function writeFiles(folder: string, files: Iterable<SearchFile>): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Pagefind reads a folder three times as fast as pages that it is sent. */
async function makeIndex(
  pages: () => Iterable<SearchFile>,
  records: readonly PdfRecord[],
  outDir: string,
): Promise<SearchFile[]> {
  const folder = mkdtempSync(join(outDir, 'searched-'));
  writeFiles(folder, pages());
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  const added = [
    await index.addDirectory({ path: folder }),
    ...(await Promise.all(records.map((record) => index.addCustomRecord(record)))),
  ];
  const made = await index.getFiles();
  await close();
  rmSync(folder, { recursive: true });
  const problems = [...added, made].flatMap((step) => step.errors);
  if (problems.length > 0) throw new Error(`The search index failed: ${problems.join(' ')}`);
  return toSearchFiles(made.files);
}

/**
 * Writes the index of one language into `<outDir>/pagefind/`: that of the last build if nothing that it was made of
 * has changed. Files that serve every language are written for each, with the same content.
 */
export async function makeSearch({
  outDir,
  site,
  paths,
  records,
  former,
}: SearchJob): Promise<SearchMade> {
  // Read twice rather than held: all pages of a large mission together are a quarter of a gigabyte.
  function* pages(): Generator<SearchFile> {
    for (const path of paths) {
      const file = join(path, 'index.html');
      const html = readFileSync(join(outDir, file), 'utf8');
      yield { path: file, content: Buffer.from(toSearched(html)) };
    }
  }
  const key = digestOf(pages(), codeHash(), JSON.stringify(records));
  const folder = join(outDir, 'pagefind');
  const kept = readKept(former, key, join(site, 'pagefind'));
  if (former && kept) {
    writeFiles(folder, kept);
    return former;
  }
  const made = await makeIndex(pages, records, outDir);
  const files = made.filter(({ path }) => path !== entryFile);
  const entry = made.find(({ path }) => path === entryFile)?.content ?? new Uint8Array();
  writeFiles(folder, files);
  return { ...toKept(key, files), entry: JSON.parse(Buffer.from(entry).toString()) };
}

if (parentPort) parentPort.postMessage(await makeSearch(workerData));
