/**
 * `npm run bench:search [-- 3000 10000]` measures the search over the built sites as they are, and grown with
 * generated news to so many pages, of the missions that are built: how well it answers, what a reader loads, how long the index takes.
 */
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
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
async function indexInto(folder: string, site: string, size: number) {
  cpSync(`${site}/search`, `${folder}/search`, { recursive: true });
  const pages = readPages(site);
  const all = [...pages, ...growCorpus(pages, size, newsIn)];
  const start = performance.now();
  const { index } = await createIndex({ keepIndexUrl: false });
  if (!index) throw new Error('Pagefind could not be started.');
  for (const { url, content } of all) await index.addHTMLFile({ url, content });
  await index.writeFiles({ outputPath: `${folder}/pagefind` });
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
  for (const size of sizes.length > 0 ? sizes : [0, 3000, 10_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
    const { pages, seconds } = await indexInto(folder, site, size);
    const measured = await measure(folder, readQuestions(`tests/search/${mission}.yaml`));
    const scripts = brotli(`${folder}/pagefind/pagefind{,-worker}.js`);
    const first = measured.filter(({ isFirst }) => isFirst).map(({ bytes }) => bytes + scripts);
    const later = measured.filter(({ isFirst }) => !isFirst).map(({ bytes }) => bytes);
    const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
    console.log(`\n${mission}, ${pages} pages, indexed in ${seconds.toFixed(1)} s`);
    console.log(
      `first question: ${first.map(kilobytes).join(', ')}; later: median ${kilobytes(middle(later))}`,
    );
    for (const figures of toFigures(measured)) console.log(toRow(figures));
    rmSync(folder, { recursive: true });
  }
}
await close();
