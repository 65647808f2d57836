/**
 * Builds the mission named by `MISSION` into `dist/<mission>/`, which stays as it is until the new site is whole.
 * With `--if-changed` it does nothing when no input has changed since the last good build of the same day (what
 * a page says can depend on the day).
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { build } from 'astro';
import { now, toDay } from '../src/lib/clock.ts';
import { mission, missionId } from '../src/lib/mission.ts';
import { toFailure } from './build-failure.ts';
import { prepareNext, putInPlace, recoverSite, removeOld, siteFolder } from './build-folders.ts';
import { reportContent } from './content-report.ts';

const inputs = globSync('{src,public,integrations,scripts/checks}/**/*.*')
  .concat('astro.config.mjs', 'package-lock.json')
  .sort();
const hash = createHash('sha256').update(toDay(now(), mission.timeZone));
for (const file of inputs) {
  const { mtimeMs, size } = statSync(file);
  hash.update(`${file}\0${mtimeMs}\0${size}\n`);
}
const state = hash.digest('hex');
const stamp = `.cache/build/${missionId}`;
const site = siteFolder(missionId);

/**
 * Content is checked beside the build, on the other core. Mistakes end the build at once; where the build itself
 * fails first, the check still has the word, since it says all mistakes and Astro only the first.
 */
async function buildChecked(): Promise<void> {
  const checked = reportContent(missionId, ['error', 'warning']).then(({ report, isGood }) => {
    console.error(report);
    if (!isGood) process.exit(1);
  });
  try {
    await Promise.all([checked, build({ logLevel: 'warn' }), removeOld(missionId)]);
  } catch (error) {
    await checked;
    throw error;
  }
}

try {
  recoverSite(missionId);
  const isBuilt =
    existsSync(`${site}/index.html`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
  if (process.argv.includes('--if-changed') && isBuilt) {
    console.log(`${site} is up to date.`);
  } else {
    await prepareNext(missionId);
    await buildChecked();
    await putInPlace(missionId);
    mkdirSync('.cache/build', { recursive: true });
    writeFileSync(stamp, state);
    console.log(`Built ${site}.`);
  }
} catch (error) {
  console.error(toFailure(error));
  console.error(existsSync(site) ? `${site} is as it was before.` : 'No site was built.');
  process.exit(1);
}
