/**
 * `npm run addresses` adds to the list of published addresses of each mission (`addresses.txt`) what has
 * come since. It never takes one out: an address that is not there any more needs a line in
 * `redirects.yaml`. `-- --check` only says what is missing.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '../src/lib/clock.ts';
import { contentOf, missionFolders } from './checks/index.ts';
import { contentPaths } from './checks/paths.ts';
import { isPublished } from './checks/published.ts';

const root = join(import.meta.dirname, '..');
const heading =
  '# Addresses that readers may have kept, each in every language. Written by npm run addresses; no line is ever deleted.';

for (const content of contentOf(root, missionFolders(root))) {
  const { folder, mission, records, published } = content;
  const path = join(root, folder, 'addresses.txt');
  const known = new Set(published.paths.filter((line) => line && !line.startsWith('#')));
  const present = contentPaths(records.filter((record) => isPublished(record, mission, now())));
  const fresh = present.filter((address) => !known.has(address));
  console.log(`${folder}: ${known.size} kept, ${fresh.length} new`);
  if (process.argv.includes('--check')) {
    if (fresh.length > 0) process.exitCode = 1;
  } else if (fresh.length > 0 || !existsSync(path))
    writeFileSync(path, `${[heading, ...[...known, ...fresh].sort()].join('\n')}\n`);
}
