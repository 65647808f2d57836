import { copyTo, runAt, type Target } from './target.ts';

/** So many releases stay, to go back to. */
const kept = 5;

/** What tells a server of a new release, and what sees that it is served. Both throw when they fail. */
export interface Watch {
  reload(): void;
  smoke(): Promise<void>;
}

const idOf = (instant: Date, commit: string) =>
  `${instant.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${commit}`;

/** The releases of a target, the newest first. */
const releasesOf = (target: Target) =>
  runAt(target, `ls -1r ${target.folder}/releases`)
    .split('\n')
    .filter((name) => /^\d{8}T\d{6}Z-\w+$/.test(name));

/** The release that is served, if any. */
export const currentOf = (target: Target): string | undefined =>
  runAt(target, `readlink ${target.folder}/current || true`).trim().split('/').at(-1) || undefined;

/** Points `current` at a release: one rename, so that every request sees the one or the other. */
function point(target: Target, release: string): void {
  const { folder } = target;
  runAt(
    target,
    `ln -sfn releases/${release} ${folder}/current.next && mv -T ${folder}/current.next ${folder}/current`,
  );
}

/** Nobody is to come back to a release that was refused; its commit can be built again, byte for byte. */
const remove = (target: Target, release: string) =>
  runAt(target, `rm -rf ${target.folder}/releases/${release}`);

/** Serves a release; where the server or the smoke test refuses it, the one before is served again. */
async function serve(target: Target, release: string, watch: Watch): Promise<void> {
  const before = currentOf(target);
  point(target, release);
  try {
    watch.reload();
    await watch.smoke();
  } catch (error) {
    if (!before) throw error;
    point(target, before);
    watch.reload();
    if (release > before) remove(target, release);
    throw new Error(`${release} was taken back; ${before} is served again.`, { cause: error });
  }
}

/**
 * Brings a built site to `<target>/releases/<time>-<commit>`, compares every byte that arrived, serves it through
 * the link `<target>/current`, and removes all but the newest releases. Files that have not changed are links to
 * those of the release before, so they keep their date and readers their copies. Returns the name of the release.
 */
export async function deploy(
  site: string,
  target: Target,
  made: { instant: Date; commit: string },
  watch: Watch,
): Promise<string> {
  const { folder } = target;
  const release = idOf(made.instant, made.commit);
  const partial = `${folder}/releases/partial`;
  runAt(target, `mkdir -p ${folder}/releases && rm -rf ${partial}`);
  const before = currentOf(target);
  copyTo(target, site, partial, before ? [`--link-dest=${folder}/releases/${before}`] : []);
  const different = copyTo(target, site, partial, ['--dry-run', '--itemize-changes']).trim();
  if (different) throw new Error(`What arrived is not what was sent:\n${different}`);
  runAt(target, `mv -T ${partial} ${folder}/releases/${release}`);
  await serve(target, release, watch);
  const old = releasesOf(target)
    .filter((name) => name !== release)
    .slice(kept - 1);
  for (const name of old) remove(target, name);
  return release;
}

/** Serves the release before the one that is served, which is removed, and returns its name. */
export async function rollBack(target: Target, watch: Watch): Promise<string> {
  const current = currentOf(target);
  const before = releasesOf(target).find((name) => current && name < current);
  if (!current || !before) throw new Error(`There is no release before ${current ?? 'the first'}.`);
  await serve(target, before, watch);
  remove(target, current);
  return before;
}
