import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A site is built beside the one that is served and takes its place when it is whole, so a build that fails or is
 * cut off changes nothing that anybody sees. All lie in `dist/`, because a move between disks is a slow copy.
 */
const dist = 'dist';
export const siteFolder = (mission: string) => `${dist}/${mission}`;
export const nextFolder = (mission: string) => `${dist}/.next/${mission}`;
const formerFolder = (mission: string) => `${dist}/.former/${mission}`;

/** Makes an empty folder for the next site; throws at once where a build could not write what it makes. */
export function prepareNext(mission: string): void {
  mkdirSync(dist, { recursive: true });
  // Says why, where Node's way to delete and to make folders does not.
  accessSync(dist, constants.W_OK);
  rmSync(nextFolder(mission), { recursive: true, force: true });
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
export function putInPlace(mission: string): void {
  const [site, former] = [siteFolder(mission), formerFolder(mission)];
  rmSync(former, { recursive: true, force: true });
  mkdirSync(dirname(former), { recursive: true });
  if (existsSync(site)) renameSync(site, former);
  renameSync(nextFolder(mission), site);
  rmSync(former, { recursive: true, force: true });
}
