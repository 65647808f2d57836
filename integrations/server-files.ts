import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { toCaddySite } from '../src/lib/hosting/caddy.ts';
import { toNginxMaps, toNginxSite } from '../src/lib/hosting/nginx.ts';
import { sensitivePlaces } from '../src/lib/hosting/response-headers.ts';
import { type HostedSite, serverFolder } from '../src/lib/hosting/site.ts';
import { toHeadersFile } from '../src/lib/hosting/static-host.ts';

/** Writes into a built site how it is to be served. */
export function writeServerFiles(
  folder: string,
  mission: string,
  locales: readonly string[],
): void {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const site: HostedSite = {
    mission,
    locales,
    places: sensitivePlaces(JSON.parse(read('sensitive-paths.json'))),
    redirects: JSON.parse(read('redirects.json')),
  };
  mkdirSync(join(folder, serverFolder), { recursive: true });
  const files = {
    _headers: toHeadersFile(site),
    [`${serverFolder}/nginx-maps.conf`]: toNginxMaps(site),
    [`${serverFolder}/nginx-site.conf`]: toNginxSite(site),
    [`${serverFolder}/site.caddy`]: toCaddySite(site),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/**
 * The last step of a build: `_headers` for static hosts, and files to include for nginx and Caddy, from one
 * source.
 */
export function serverFilesOf(
  outDir: string,
  mission: string,
  locales: readonly string[],
): AstroIntegration {
  return {
    name: 'server-files',
    hooks: { 'astro:build:done': () => writeServerFiles(outDir, mission, locales) },
  };
}
