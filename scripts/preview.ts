/** Serves `dist/<mission>/` on http://localhost:4321/ (or `PORT`) as a static host would. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { missionId } from '../src/lib/mission.ts';
import { recoverSite, siteFolder } from './build-folders.ts';
import { siteHandler } from './site-handler.ts';

const folder = siteFolder(missionId);
recoverSite(missionId);
if (!existsSync(`${folder}/index.html`)) {
  console.error(`There is no site in ${folder} yet. Run "npm run build" first.`);
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4321);
createServer(siteHandler(folder)).listen(port, () => {
  console.log(`Serving ${folder} on http://localhost:${port}/`);
});
