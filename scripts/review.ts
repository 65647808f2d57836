/**
 * `npm run review` says for every mission what has to be confirmed: what is too old, what readers are
 * warned about, what is due soon, and where each is shown. `npm run review -- czechia` for one mission.
 */
import { join } from 'node:path';
import { now } from '../src/lib/clock.ts';
import { loadContent } from './checks/content.ts';
import { missionFolders } from './checks/index.ts';
import { toReviewItems } from './reviews/items.ts';
import { toReviewReport } from './reviews/report.ts';

const root = join(import.meta.dirname, '..');
const known = missionFolders(root);
const asked = process.argv.slice(2);
const unknown = asked.filter((mission) => !known.includes(mission));
if (unknown.length > 0) {
  console.error(`There is no mission ${unknown.join(', ')}. Use one of: ${known.join(', ')}.`);
  process.exit(1);
}
for (const mission of asked.length > 0 ? asked : known) {
  const content = loadContent(root, mission);
  console.log(toReviewReport(mission, toReviewItems(content, now())));
  const unread = content.records.filter(({ data }) => !data).length;
  if (unread > 0)
    console.log(`${unread} files cannot be read and are left out: run npm run check:content.\n`);
}
