import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { inSmallChunks } from '../src/lib/search-chunks.ts';
import type { SearchFile } from '../src/lib/search-file.ts';
import { inStableOrder } from '../src/lib/search-files.ts';
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

/** The index of one language as it stands in a site. */
export interface SearchMade {
  /** Of all that it was made of, the code too. */
  key: string;
  /** Of its files, so that one which somebody changed in the site is made anew. */
  digest: string;
  files: string[];
  /** What `pagefind-entry.json` says of this language alone. */
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

export function writeFiles(folder: string, files: readonly SearchFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function digestOf(files: readonly SearchFile[], ...others: string[]): string {
  const digest = createHash('sha256').update(others.join('\0'));
  for (const { path, content } of files) digest.update(`\0${path}\0`).update(content);
  return digest.digest('hex');
}

/** The files of the last build, if they stand in its site as they were made. */
function readFormer({ files, digest }: SearchMade, folder: string): SearchFile[] | undefined {
  if (!files.every((path) => existsSync(join(folder, path)))) return undefined;
  const read = files.map((path) => ({ path, content: readFileSync(join(folder, path)) }));
  return digestOf(read) === digest ? read : undefined;
}

/** Pagefind reads a folder three times as fast as pages that it is sent. */
async function makeIndex(
  outDir: string,
  pages: readonly SearchFile[],
  records: readonly PdfRecord[],
): Promise<SearchFile[]> {
  const folder = mkdtempSync(join(outDir, 'searched-'));
  writeFiles(folder, pages);
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

/** A hash of the code that an index is made by. */
function codeHash(): string {
  const digest = createHash('sha256');
  for (const file of globSync(['integrations/*.ts', 'src/lib/*.ts', 'package-lock.json']).sort())
    digest.update(readFileSync(file));
  return digest.digest('hex');
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
  const pages = paths.map((path) => ({
    path: join(path, 'index.html'),
    content: Buffer.from(toSearched(readFileSync(join(outDir, path, 'index.html'), 'utf8'))),
  }));
  const key = digestOf(pages, codeHash(), JSON.stringify(records));
  const folder = join(outDir, 'pagefind');
  const kept = former?.key === key ? readFormer(former, join(site, 'pagefind')) : undefined;
  if (former && kept) {
    writeFiles(folder, kept);
    return former;
  }
  const made = await makeIndex(outDir, pages, records);
  const files = made.filter(({ path }) => path !== entryFile);
  const entry = made.find(({ path }) => path === entryFile)?.content ?? new Uint8Array();
  writeFiles(folder, files);
  return {
    key,
    digest: digestOf(files),
    files: files.map(({ path }) => path),
    entry: JSON.parse(Buffer.from(entry).toString()),
  };
}

if (parentPort) parentPort.postMessage(await makeSearch(workerData));
