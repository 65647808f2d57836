import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { inSmallChunks } from '../src/lib/search-chunks.ts';
import type { SearchFile } from '../src/lib/search-file.ts';
import { inStableOrder } from '../src/lib/search-files.ts';
import { pdfRecords } from './pdf-records.ts';

/** Pagefind brings search boxes of its own, which no page of the site has. */
const isNeeded = ({ path }: { path: string }) => !/-(?:ui|highlight)\.\w+$/.test(path);

/** Writes the files that Pagefind made as readers get them. */
export function writeSearch(folder: string, files: readonly SearchFile[]): void {
  for (const { path, content } of inStableOrder(inSmallChunks(files.filter(isNeeded)))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * Builds the Pagefind index of every page marked with `data-pagefind-body`, and of every page of a PDF, into
 * `<outDir>/pagefind/`. The files are written here: Pagefind itself may end before the last of its own are whole.
 */
export function searchIndex(outDir: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const { index, errors } = await createIndex({ keepIndexUrl: false });
        if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
        const added = await index.addDirectory({ path: outDir });
        const pdfs = await pdfRecords(outDir);
        const kept = await Promise.all(pdfs.map((record) => index.addCustomRecord(record)));
        const made = await index.getFiles();
        await close();
        const problems = [
          ...added.errors,
          ...kept.flatMap(({ errors: faults }) => faults),
          ...made.errors,
        ];
        if (problems.length > 0) throw new Error(`The search index failed: ${problems.join(' ')}`);
        writeSearch(join(outDir, 'pagefind'), made.files);
        logger.info(`${added.page_count} pages and ${pdfs.length} pages of PDFs read for search`);
      },
    },
  };
}
