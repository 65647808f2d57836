import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { mediaTypes } from '../src/lib/hosting/media-types.ts';
import { cacheControl, sensitivePlaces, siteHeaders } from '../src/lib/hosting/response-headers.ts';
import { isForServers } from '../src/lib/hosting/site.ts';
import { type Redirect, redirectFor } from '../src/lib/redirects.ts';

/** Where an old address leads, if the site has its redirects: the newest, since a build may have come. */
function redirectOf(folder: string, address: string): Redirect | undefined {
  const file = `${folder}/redirects.json`;
  return existsSync(file)
    ? redirectFor(JSON.parse(readFileSync(file, 'utf8')), address)
    : undefined;
}

/**
 * Answers requests from a built site as its servers do: a page that is there, else the redirect of an old
 * address, else the 404 page of its locale.
 */
export function siteHandler(folder: string): RequestListener {
  const setHeaders = (response: ServerResponse, path: string) => {
    const sensitive = JSON.parse(readFileSync(`${folder}/sensitive-paths.json`, 'utf8'));
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', cacheControl(path, sensitivePlaces(sensitive)));
    const type = mediaTypes[/\.(\w+)$/.exec(path)?.[1] ?? 'html'];
    if (type) response.setHeader('Content-Type', type);
  };
  const notFound: RequestListener = (request, response) => {
    const path = request.url ?? '/';
    const locale = path.split('/')[1] ?? '';
    const own = `${folder}/${locale}/404.html`;
    const redirect = redirectOf(folder, path);
    setHeaders(response, path);
    if (redirect?.to) {
      response.writeHead(301, { Location: redirect.to }).end();
      return;
    }
    response.statusCode = redirect ? 410 : 404;
    response.setHeader('Content-Type', mediaTypes.html ?? '');
    response.end(
      readFileSync(/^[a-z]{2}$/.test(locale) && existsSync(own) ? own : `${folder}/404.html`),
    );
  };
  // Looks at the disk for each request, so that a new build shows without a restart. A `.br` beside a file is
  // sent for it, as nginx does.
  const options = { dev: true, etag: true, brotli: true };
  const files = sirv(folder, { ...options, setHeaders, onNoMatch: notFound });
  return (request, response) =>
    isForServers(request.url ?? '') ? notFound(request, response) : files(request, response);
}
