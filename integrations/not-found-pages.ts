import { renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Moves each locale's 404 page to `<locale>/404.html`, the name by which static hosts look for it from
 * the asked folder upwards. Astro itself gives that name only to the 404 page at the root.
 */
export function notFoundPages(outDir: string, locales: string[]): AstroIntegration {
  return {
    name: 'not-found-pages',
    hooks: {
      'astro:build:done': () => {
        for (const locale of locales) {
          const folder = join(outDir, locale, '404');
          renameSync(join(folder, 'index.html'), `${folder}.html`);
          rmdirSync(folder);
        }
      },
    },
  };
}
