import { resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { buildTime } from './integrations/build-time.ts';
import { noPages } from './integrations/built-pages.ts';
import { contentCheck } from './integrations/content-check.ts';
import { contentStore } from './integrations/content-store.ts';
import { notFoundPages } from './integrations/not-found-pages.ts';
import { finishedPages } from './integrations/finished-pages.ts';
import { plainImports } from './integrations/plain-imports.ts';
import { redirectFiles } from './integrations/redirect-files.ts';
import { safePages } from './integrations/safe-pages.ts';
import { safeTexts } from './integrations/safe-texts.ts';
import { searchIndex } from './integrations/search-index.ts';
import { serverFilesOf } from './integrations/server-files.ts';
import { stageTimes } from './integrations/stage-times.ts';
import { takeAwayPacks } from './integrations/take-away-packs.ts';
import { nextFolder } from './scripts/build-folders.ts';
import { mission, missionId, missionLocales } from './src/lib/mission.ts';

const outDir = `./${nextFolder(missionId)}`;
const cacheDir = `./.cache/astro/${missionId}`;

const pages = noPages();
/** @param {string} url */
const headOf = (url) => pages.heads.get(decodeURI(new URL(url).pathname));

export default defineConfig({
  site: mission.site,
  outDir,
  cacheDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ mdastPlugins: [safeTexts] }) },
  integrations: stageTimes([
    contentCheck(missionId),
    contentStore(),
    plainImports(),
    mdx(),
    finishedPages(outDir, { missionId, timeZone: mission.timeZone }, pages),
    sitemap({
      filter: (page) => headOf(page)?.indexed === true,
      serialize: (item) => ({ ...item, links: headOf(item.url)?.alternates }),
    }),
    takeAwayPacks(outDir, pages),
    safePages(outDir, missionLocales, pages),
    redirectFiles(outDir, missionId, missionLocales),
    buildTime(outDir),
    searchIndex(outDir, missionId, missionLocales, pages),
    notFoundPages(outDir, missionLocales),
    serverFilesOf(outDir, missionId, missionLocales),
  ]),
  vite: {
    plugins: [tailwindcss()],
    // Built sites and caches have many files, and none of them is a reason to show a page anew.
    server: { watch: { ignored: [resolve('dist/**'), resolve('.cache/**')] } },
    // The scripts of a component are called after it: what Astro adds to the name is in the first view of every page.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    // Every script is a file: the policy of the site allows none inside of pages.
    build: {
      assetsInlineLimit: 0,
      // Every MDX entry has Astro's own directive in it: a warning each would bury those that matter.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
