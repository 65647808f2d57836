import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds the Pagefind index of every page marked with `data-pagefind-body` into `<outDir>/pagefind/`. */
export function searchIndex(outDir: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const { index, errors } = await createIndex({ keepIndexUrl: false });
        if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
        const added = await index.addDirectory({ path: outDir });
        const written = await index.writeFiles({ outputPath: `${outDir}/pagefind` });
        await close();
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The search index failed: ${problems.join(' ')}`);
        logger.info(`${added.page_count} pages read for search`);
      },
    },
  };
}
