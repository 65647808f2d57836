import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built page says of itself; the sitemap, the packs and the servers repeat that and decide nothing. */
export interface PageHead {
  /** Search engines may list it. */
  indexed: boolean;
  /** The search of the site finds it. */
  searched: boolean;
  /** The page carries the exit. */
  sensitive: boolean;
  alternates: { lang: string; url: string }[];
  /** The date of an entry, or as much of it as is known. */
  date: string | undefined;
}

export function toPageHead(html: string): PageHead {
  const links = html
    .slice(0, html.indexOf('</head>'))
    .matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  // A copy: a piece of a text keeps all of it in memory, here every page of the site.
  return structuredClone({
    indexed: !html.includes('<meta name="robots" content="noindex"'),
    searched: html.includes(' data-pagefind-body'),
    sensitive: html.includes('<exit-link'),
    date: /<main[^>]*\sdata-date="([^"]+)"/.exec(html)?.[1],
    alternates: [...links].map(([, lang = '', href = '']) => ({ lang, url: href })),
  });
}

/** Reads the head of the built page at an address of the site. */
export const readPageHead = (outDir: string, url: string): PageHead =>
  toPageHead(readFileSync(join(outDir, decodeURI(new URL(url).pathname), 'index.html'), 'utf8'));
