import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** True when the built page at a site path (`/en/news/`) may be listed: it does not say `noindex`. */
export function isIndexed(outDir: string, pathname: string): boolean {
  const html = readFileSync(join(outDir, decodeURI(pathname), 'index.html'), 'utf8');
  return !html.includes('<meta name="robots" content="noindex"');
}
