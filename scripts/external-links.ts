/**
 * `npm run links` asks every other website that the content links to whether the page is still there, and
 * prints what is not as Markdown. It never fails for somebody else's outage; `-- czechia` looks at one
 * mission only.
 */
import { join } from 'node:path';
import { contentOf, missionFolders } from './checks/index.ts';
import { askAll, linksOf, toLinkReport } from './links/external.ts';

const root = join(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const missions = asked.length > 0 ? asked : missionFolders(root);
const links = contentOf(root, missions).flatMap(linksOf);
// A report on no link at all would look like good news.
if (links.length === 0) throw new Error('The content has no link to another website.');
console.log(toLinkReport(await askAll(links)));
