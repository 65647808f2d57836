import { cpSync, existsSync, globSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServerFiles } from '../../integrations/server-files.ts';

export const mission = 'czechia';
export const locales = ['cs', 'en', 'uk'];
const built = `dist/${mission}`;

/** What a page needs, and some pages: the others are served in the same way. */
const parts = [
  ...['_astro', 'pagefind/fragment', 'pagefind/pagefind-entry.json', 'files', 'api/v1/lines.json'],
  ...['en/help/check', 'en/news/feed.xml', 'en/seminars/calendar.ics'],
];

/** A small copy of the built site in a folder of its own, with an address that has moved. */
export function copySite(): string {
  if (!existsSync(built)) throw new Error(`Run MISSION=${mission} npm run build first.`);
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const pages = locales.flatMap((locale) => [
    `${locale}/index.html`,
    `${locale}/404.html`,
    `${locale}/help/index.html`,
  ]);
  for (const part of [...parts, ...pages, ...globSync('*.*', { cwd: built })])
    cpSync(join(built, part), join(folder, part), { recursive: true });
  const redirects = [{ path: '/old/', query: [], to: '/en/help/' }];
  writeFileSync(join(folder, 'redirects.json'), JSON.stringify(redirects));
  writeServerFiles(folder, mission, locales);
  return folder;
}
