import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { toCaddy, toNginx, toStaticHosts } from '../src/lib/redirect-files.ts';
import { type Redirect, toRedirects } from '../src/lib/redirects.ts';
import { redirectsSchema } from '../src/lib/schemas.ts';

/** The redirects of a mission; the content check has read the file before. */
export function redirectsOf(missionId: string, locales: readonly string[]): Redirect[] {
  const file = `src/content/${missionId}/redirects.yaml`;
  const fields = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  return toRedirects(redirectsSchema.parse(fields ?? {}), locales);
}

/**
 * Writes the old addresses in the words of every host: `_redirects` for those that read it, one file to
 * include for nginx and Caddy each, and `redirects.json` for the preview server.
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
          'redirects.nginx.conf': toNginx(redirects),
          'redirects.caddy': toCaddy(redirects),
          'redirects.json': JSON.stringify(redirects),
        };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(outDir, name), text);
      },
    },
  };
}
