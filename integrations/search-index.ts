import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { pdfRecords } from './pdf-records.ts';

/**
 * Builds the Pagefind index of every page marked with `data-pagefind-body`, and of every page of a PDF, into
 * `<outDir>/pagefind/`.
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
        const written = await index.writeFiles({ outputPath: `${outDir}/pagefind` });
        await close();
        const problems = [
          ...added.errors,
          ...kept.flatMap(({ errors: faults }) => faults),
          ...written.errors,
        ];
        if (problems.length > 0) throw new Error(`The search index failed: ${problems.join(' ')}`);
        logger.info(`${added.page_count} pages and ${pdfs.length} pages of PDFs read for search`);
      },
    },
  };
}
