import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './integrations/content-check.ts';
import { notFoundPages } from './integrations/not-found-pages.ts';
import { readPageHead } from './integrations/page-head.ts';
import { pageStyles } from './integrations/page-styles.ts';
import { safePages } from './integrations/safe-pages.ts';
import { searchIndex } from './integrations/search-index.ts';
import { takeAwayPacks } from './integrations/take-away-packs.ts';
import { writersErrors } from './integrations/writers-errors.ts';
import { mission, missionId, missionLocales } from './src/lib/mission.ts';

const outDir = `./dist/${missionId}`;

export default defineConfig({
  site: mission.site,
  outDir,
  cacheDir: `./.cache/astro/${missionId}`,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(missionId),
    writersErrors(missionId),
    mdx(),
    sitemap({
      filter: (page) => readPageHead(outDir, page).indexed,
      serialize: (item) => ({ ...item, links: readPageHead(outDir, item.url).alternates }),
    }),
    takeAwayPacks(outDir),
    pageStyles(outDir),
    safePages(outDir, missionLocales),
    searchIndex(outDir),
    notFoundPages(outDir, missionLocales),
  ],
  vite: {
    plugins: [tailwindcss()],
    // A script of more than a kilobyte is worth a file of its own, which the next page has already.
    build: {
      assetsInlineLimit: 1024,
      // Every MDX entry has Astro's own directive in it: a warning each would bury those that matter.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
