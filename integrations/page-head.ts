import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built page says of itself in its head; the sitemap repeats that and decides nothing. */
export interface PageHead {
  indexed: boolean;
  alternates: { lang: string; url: string }[];
}

/** Reads the head of the built page at an address of the site. */
export function readPageHead(outDir: string, url: string): PageHead {
  const html = readFileSync(join(outDir, decodeURI(new URL(url).pathname), 'index.html'), 'utf8');
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return {
    indexed: !html.includes('<meta name="robots" content="noindex"'),
    alternates: [...links].map(([, lang = '', href = '']) => ({ lang, url: href })),
  };
}
