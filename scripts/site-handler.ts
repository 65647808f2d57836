import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import sirv from 'sirv';

/** Answers requests from a built site; an unknown address gets the 404 page of its locale. */
export function siteHandler(folder: string): RequestListener {
  return sirv(folder, {
    // Looks at the disk for each request, so that a new build shows without a restart.
    dev: true,
    etag: true,
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
