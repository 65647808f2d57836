import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Reads all content from its file while pages are built. Astro writes it into a program as one text, which takes
 * the machine 15 seconds to read where it has ten thousand entries.
 */
export function contentStore(cacheDir: string): Plugin {
  let isUsed = false;
  return {
    name: 'content-store',
    apply: 'build',
    load: {
      // Before Astro's own.
      order: 'pre',
      filter: { id: /^\0astro:data-layer-content$/ },
      handler() {
        isUsed = true;
        const file = resolve(cacheDir, 'data-store.json');
        if (!existsSync(file)) throw new Error('Astro no longer keeps content in data-store.json.');
        return [
          "import { readFileSync } from 'node:fs';",
          `export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
        ].join('\n');
      },
    },
    buildEnd() {
      if (this.environment.name === 'prerender' && !isUsed)
        throw new Error('Astro no longer asks for content as astro:data-layer-content.');
    },
  };
}
