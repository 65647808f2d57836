import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../src/lib/hosting/content-policy.ts';

/**
 * Writes into each page what it may load. Astro's own `security.csp` hashes the styles of a page while it
 * renders it, and `page-styles` cuts them afterwards: its hashes would fit none. This runs on what is served,
 * after the packs to take away are made, because a page in a folder has no `'self'`.
 */
export function pagePolicies(outDir: string): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': () => {
        for (const name of globSync('**/*.html', { cwd: outDir })) {
          const file = join(outDir, name);
          try {
            writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
          } catch (error) {
            throw new Error(`${name} ${(error as Error).message}.`, { cause: error });
          }
        }
      },
    },
  };
}
