import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { toStaticHosts } from '../src/lib/hosting/redirect-files.ts';
import { type Redirect, toRedirects } from '../src/lib/redirects.ts';
import { redirectsSchema } from '../src/lib/schemas.ts';

/** The redirects of a mission; the content check has read the file before. */
export function redirectsOf(missionId: string, locales: readonly string[]): Redirect[] {
  const file = `src/content/${missionId}/redirects.yaml`;
  const fields = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  return toRedirects(redirectsSchema.parse(fields ?? {}), locales);
}

/**
 * Writes the old addresses: `_redirects` for static hosts, and `redirects.json` for the configurations of
 * other servers and for the preview.
 */
export function redirectFiles(
  outDir: string,
  missionId: string,
  locales: readonly string[],
): AstroIntegration {
  return {
    name: 'redirect-files',
    hooks: {
      'astro:build:done': () => {
        const redirects = redirectsOf(missionId, locales);
        const files = {
          _redirects: toStaticHosts(redirects),
          'redirects.json': JSON.stringify(redirects),
        };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(outDir, name), text);
      },
    },
  };
}
