import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { classesIn, pruner, wordsIn } from '../src/lib/page-styles.ts';

/**
 * Leaves in each page only the styles that it uses. The style sheet stands in every page, so that nothing
 * has to be asked for before the page is drawn; what other kinds of page need would be half of its bytes.
 */
export function pageStyles(outDir: string): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': () => {
        const scripts = globSync(`${outDir}/_astro/*.js`);
        const scripted = scripts.flatMap((file) => wordsIn(readFileSync(file, 'utf8')));
        const pruners = new Map<string, ReturnType<typeof pruner>>();
        for (const file of globSync(`${outDir}/**/*.html`)) {
          const html = readFileSync(file, 'utf8');
          const classes = new Set([...scripted, ...classesIn(html)]);
          const pruned = html.replaceAll(
            /(<style>)([\s\S]*?)(<\/style>)/g,
            (_, open, css, close) => {
              const prune = pruners.get(css) ?? pruner(css);
              pruners.set(css, prune);
              return open + prune(classes) + close;
            },
          );
          writeFileSync(file, pruned);
        }
      },
    },
  };
}
