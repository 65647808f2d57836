import type { AstroIntegration } from 'astro';

/**
 * Parts that a script loads later bring no styles, so that Vite's helper, which waits for styles, would be
 * bytes on every page for nothing. It cannot be switched off: https://github.com/vitejs/vite/issues/18551
 */
const helper = '\0vite/preload-helper.js';

/** Lets `import()` in scripts of pages stay what it is. */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'plain-imports',
              enforce: 'pre',
              load: (id) =>
                id === helper ? 'export const __vitePreload = (load) => load();' : null,
            },
          ],
        },
      });
    },
  },
});
