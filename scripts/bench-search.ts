/**
 * `npm run bench:search [-- 3000 10000]` measures the search over the built sites as they are, and grown with
 * generated news to so many pages, of the missions that are built: how well it answers, what a reader loads, how long the index takes.
 */
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type PdfRecord, pdfRecords } from '../integrations/pdf-records.ts';
import { toSearchFiles, writeFiles } from '../integrations/search-language.ts';
import { isLocale } from '../src/lib/locales.ts';
import { useStrings } from '../src/lib/strings.ts';
import { missionFolders } from './checks/index.ts';
import { growCorpus, readPages } from './search/corpus.ts';
import { toFigures, toRow } from './search/figures.ts';
import { measure } from './search/measure.ts';
import { readQuestions } from './search/questions.ts';

const sizes = process.argv.slice(2).map(Number);
const newsIn = (lang: string) => useStrings(isLocale(lang) ? lang : 'en')('section.news');
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Indexes the site with pages added, beside the suggestions that it has; the seconds that it took. */
async function indexInto(folder: string, site: string, size: number, pdfs: PdfRecord[]) {
  cpSync(`${site}/search`, `${folder}/search`, { recursive: true });
  const pages = readPages(site);
  const all = [...pages, ...growCorpus(pages, size, newsIn)];
  const start = performance.now();
  const { index } = await createIndex({ keepIndexUrl: false });
  if (!index) throw new Error('Pagefind could not be started.');
  for (const { url, content } of all) await index.addHTMLFile({ url, content });
  for (const record of pdfs) await index.addCustomRecord(record);
  const { files } = await index.getFiles();
  writeFiles(`${folder}/pagefind`, toSearchFiles(files));
  await index.deleteIndex();
  return { pages: all.length, seconds: (performance.now() - start) / 1000 };
}

const brotli = (pattern: string) =>
  globSync(pattern).reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);

const isBuilt = (mission: string) => existsSync(`dist/${mission}/pagefind/pagefind.js`);

for (const mission of missionFolders('.').filter(isBuilt)) {
  const site = `dist/${mission}`;
  const focus = brotli(`${site}/_astro/{window,quick-search,preload-helper}*.js`);
  for (const file of globSync(`${site}/search/*/??.json`))
    console.log(`${mission} ${file.slice(-7, -5)} on focus: ${kilobytes(focus + brotli(file))}`);
  const pdfs = await pdfRecords(site);
  for (const size of sizes.length > 0 ? sizes : [0, 3000, 10_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
    const { pages, seconds } = await indexInto(folder, site, size, pdfs);
    const measured = await measure(folder, readQuestions(`tests/search/${mission}.yaml`));
    const first = measured.filter(({ isFirst }) => isFirst);
    const later = measured.filter(({ isFirst }) => !isFirst).map(({ bytes }) => bytes);
    later.sort((a, b) => a - b);
    const at = (share: number) => kilobytes(later[Math.floor(later.length * share)] ?? 0);
    console.log(`\n${mission}, ${pages} pages, indexed in ${seconds.toFixed(1)} s`);
    console.log(
      `first question: ${first.map(({ locale, bytes }) => `${locale} ${kilobytes(bytes)}`).join(', ')}; later: median ${at(0.5)}, nine of ten below ${at(0.9)}`,
    );
    for (const figures of toFigures(measured)) console.log(toRow(figures));
    rmSync(folder, { recursive: true });
  }
}
await close();
