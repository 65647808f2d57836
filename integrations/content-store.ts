import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const toPlugin = (file: string): Plugin => {
  let isUsed = false;
  return {
    name: 'content-store',
    load: {
      // Before Astro's own.
      order: 'pre',
      filter: { id: /^\0astro:data-layer-content$/ },
      handler() {
        isUsed = true;
        if (!existsSync(file)) throw new Error(`Astro no longer keeps content in ${file}.`);
        return [
          "import { readFileSync } from 'node:fs';",
          `export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
        ].join('\n');
      },
    },
    buildEnd() {
      const { name, config } = this.environment;
      if (config.command === 'build' && name === 'prerender' && !isUsed)
        throw new Error('Astro no longer asks for content as astro:data-layer-content.');
    },
  };
};

/**
 * Reads all content from its file. Astro writes it into a program as one text, which takes the machine 15 seconds
 * to read where it has ten thousand entries: once in a build, and after each change while somebody writes.
 */
export const contentStore = (): AstroIntegration => ({
  name: 'content-store',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      // What Astro reads while somebody writes lies beside the types for editors.
      const folder = command === 'dev' ? new URL('.astro/', config.root) : config.cacheDir;
      const file = fileURLToPath(new URL('data-store.json', folder));
      updateConfig({ vite: { plugins: [toPlugin(file)] } });
    },
  },
});
