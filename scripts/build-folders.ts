import { accessSync, constants, existsSync, mkdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A site is built beside the one that is served and takes its place when it is whole, so a build that fails or is
 * cut off changes nothing that anybody sees. All lie in `dist/`, because a move between disks is a slow copy.
 */
const dist = 'dist';
export const siteFolder = (mission: string) => `${dist}/${mission}`;
export const nextFolder = (mission: string) => `${dist}/.next/${mission}`;
const formerFolder = (mission: string) => `${dist}/.former/${mission}`;
/** A former site that nobody needs any more. The next build removes it beside its work: 80,000 files take seconds. */
const oldFolder = (mission: string) => `${dist}/.old/${mission}`;

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

/** Removes what former builds have left over. */
export const removeOld = (mission: string): Promise<void> => remove(oldFolder(mission));

/** Makes an empty folder for the next site; throws at once where a build could not write what it makes. */
export async function prepareNext(mission: string): Promise<void> {
  mkdirSync(dist, { recursive: true });
  // Says why, where Node's way to delete and to make folders does not.
  accessSync(dist, constants.W_OK);
  await remove(nextFolder(mission));
  mkdirSync(nextFolder(mission), { recursive: true });
}

/**
 * Puts back the site that was served, where a machine stopped between the two moves of `putInPlace`. Whoever
 * reads `siteFolder` calls this before.
 */
export function recoverSite(mission: string): void {
  const [site, former] = [siteFolder(mission), formerFolder(mission)];
  if (!existsSync(site) && existsSync(former)) renameSync(former, site);
}

/** Serves the built site: two moves within one folder, each of which happens wholly or not at all. */
export async function putInPlace(mission: string): Promise<void> {
  const [site, former, old] = [siteFolder(mission), formerFolder(mission), oldFolder(mission)];
  await remove(former);
  for (const folder of [former, old]) mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(site)) renameSync(site, former);
  renameSync(nextFolder(mission), site);
  if (existsSync(former)) renameSync(former, old);
}
