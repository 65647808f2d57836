import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './integrations/content-check.ts';
import { notFoundPages } from './integrations/not-found-pages.ts';
import { searchIndex } from './integrations/search-index.ts';
import { isIndexed } from './integrations/indexed-pages.ts';
import { locales } from './src/lib/locales.ts';
import { mission, missionId, missionLocales } from './src/lib/mission.ts';

const outDir = `./dist/${missionId}`;

export default defineConfig({
  site: mission.site,
  outDir,
  cacheDir: `./.cache/astro/${missionId}`,
  trailingSlash: 'always',
  // HTML's own rules for spaces between inline elements, which formatters keep.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(missionId),
    mdx(),
    sitemap({
      filter: (page) => isIndexed(outDir, new URL(page).pathname),
      i18n: {
        defaultLocale: mission.defaultLocale,
        locales: Object.fromEntries(missionLocales.map((locale) => [locale, locales[locale].lang])),
      },
    }),
    searchIndex(outDir),
    notFoundPages(outDir, missionLocales),
  ],
  vite: { plugins: [tailwindcss()] },
});
