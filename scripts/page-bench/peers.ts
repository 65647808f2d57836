import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of the corpus that every peer has, at the addresses that one or another gives them. */
const pages: Record<string, string[]> = {
  home: ['/en/', '/'],
  'news list': ['/en/news/', '/news/', '/en/news/1/'],
  'news item': ['/en', ''].flatMap((locale) =>
    ['/', ''].map((end) => `${locale}/news/return-assistance-in-rural-areas-00003${end}`),
  ),
};

const isThere = (folder: string, path: string) =>
  existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : `${path}.html`));

/** The sites in the folders of `dists`, each built by another generator from the same corpus. */
export function peersIn(dists: string) {
  const peers = readdirSync(dists, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => {
      const folder = join(dists, name);
      const found = Object.entries(pages).flatMap(([type, paths]) => {
        const path = paths.find((address) => isThere(folder, address));
        return path ? [{ type, path }] : [];
      });
      return { name, folder, kind: 'files' as const, pages: found };
    })
    .filter((peer) => peer.pages.length > 0);
  if (peers.length > 0) return peers;
  throw new Error(
    `No folder in ${dists} has one of the pages ${Object.values(pages).flat().join(', ')}.`,
  );
}
