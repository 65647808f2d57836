import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { siteFolder } from '../scripts/build-folders.ts';
import { type Locale, locales } from '../src/lib/locales.ts';
import type { BuiltPages } from './built-pages.ts';
import { openStock } from './kept-files.ts';
import { pdfRecords } from './pdf-records.ts';
import type { SearchJob, SearchMade } from './search-language.ts';

/** Runs a job on a thread of its own, with a Pagefind of its own. */
const run = (job: SearchJob) =>
  new Promise<SearchMade>((resolve, reject) => {
    new Worker(new URL('./search-language.ts', import.meta.url), { workerData: job })
      .once('message', resolve)
      .once('error', reject)
      .once('exit', (code) => {
        if (code !== 0) reject(new Error(`The search index ended with ${code}.`));
      });
  });

/** Runs as many jobs at once as there are cores, in their order. */
async function runAll(jobs: Map<Locale, SearchJob>): Promise<Record<string, SearchMade>> {
  const queue = [...jobs];
  const made: Record<string, SearchMade> = {};
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) made[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}

/**
 * Builds the Pagefind index of every page marked with `data-pagefind-body`, and of every page of a PDF, into
 * `<outDir>/pagefind/`, each language by itself: on all cores, and only where something of it has changed.
 */
export function searchIndex(
  outDir: string,
  missionId: string,
  missionLocales: readonly Locale[],
  { heads }: BuiltPages,
): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const { former, save } = openStock<SearchMade>('search', missionId);
        const pdfs = await pdfRecords(outDir);
        const searched = [...heads].flatMap(([path, head]) => (head.searched ? [path] : []));
        const jobs = missionLocales.map((locale): [Locale, SearchJob] => {
          const paths = searched.filter((path) => path.startsWith(`/${locale}/`)).sort();
          const records = pdfs.filter(({ language }) => language === locales[locale].lang);
          const site = siteFolder(missionId);
          return [locale, { outDir, site, paths, records, former: former[locale] }];
        });
        // The largest first, so that none of the cores waits for it at the end.
        const made = await runAll(
          new Map(jobs.sort(([, a], [, b]) => b.paths.length - a.paths.length)),
        );
        const entries = Object.keys(made)
          .sort()
          .map((locale) => made[locale]?.entry);
        const languages = Object.assign({}, ...entries.map((entry) => entry?.languages));
        writeFileSync(
          join(outDir, 'pagefind/pagefind-entry.json'),
          JSON.stringify({ ...entries[0], languages }),
        );
        save(made);
        logger.info(`${searched.length} pages and ${pdfs.length} pages of PDFs read for search`);
      },
    },
  };
}
