import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import sirv from 'sirv';
import { type Redirect, redirectFor } from '../src/lib/redirects.ts';

/** What hosts send with sensitive pages, so that no copy stays in the browser's cache. */
const sensitiveHeaders = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

function isSensitive(folder: string, path: string): boolean {
  const paths: string[] = JSON.parse(readFileSync(`${folder}/sensitive-paths.json`, 'utf8'));
  return paths.includes(path);
}

/** Where an old address leads, if the site has its redirects: the newest, since a build may have come. */
function redirectOf(folder: string, address: string): Redirect | undefined {
  const file = `${folder}/redirects.json`;
  return existsSync(file)
    ? redirectFor(JSON.parse(readFileSync(file, 'utf8')), address)
    : undefined;
}

/**
 * Answers requests from a built site: a page that is there, else the redirect of an old address, else the
 * 404 page of its locale.
 */
export function siteHandler(folder: string): RequestListener {
  return sirv(folder, {
    // Looks at the disk for each request, so that a new build shows without a restart.
    dev: true,
    etag: true,
    setHeaders(response, path) {
      if (!isSensitive(folder, path)) return;
      for (const [name, value] of Object.entries(sensitiveHeaders)) response.setHeader(name, value);
    },
    onNoMatch(request, response) {
      const locale = request.url?.split('/')[1] ?? '';
      const own = `${folder}/${locale}/404.html`;
      const redirect = redirectOf(folder, request.url ?? '/');
      if (redirect?.to) {
        response.writeHead(301, { Location: redirect.to }).end();
        return;
      }
      response.statusCode = redirect ? 410 : 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        readFileSync(/^[a-z]{2}$/.test(locale) && existsSync(own) ? own : `${folder}/404.html`),
      );
    },
  });
}
