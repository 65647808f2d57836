import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import sirv from 'sirv';

/** What hosts send with sensitive pages, so that no copy stays in the browser's cache. */
const sensitiveHeaders = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

function isSensitive(folder: string, path: string): boolean {
  const paths: string[] = JSON.parse(readFileSync(`${folder}/sensitive-paths.json`, 'utf8'));
  return paths.includes(path);
}

/** Answers requests from a built site; an unknown address gets the 404 page of its locale. */
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
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        readFileSync(/^[a-z]{2}$/.test(locale) && existsSync(own) ? own : `${folder}/404.html`),
      );
    },
  });
}
