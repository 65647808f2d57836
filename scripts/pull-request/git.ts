import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Change, toChanges } from './changes.ts';

/** What git knows of a pull request in the project at `root`. */

const run = (root: string, args: string[], env: NodeJS.ProcessEnv = process.env) =>
  execFileSync('git', args, { cwd: root, env, maxBuffer: 1 << 28 });

/** Changes between a base and a head, or the files as they are on disk, saved in git or not. */
export function changesSince(root: string, base: string, head?: string): Change[] {
  const diff = ['diff', '--name-status', '-M', '-z'];
  if (head) return toChanges(String(run(root, [...diff, `${base}...${head}`])));
  // An index of our own, so that the one of the person at work stays as it is.
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(mkdtempSync(join(tmpdir(), 'index-')), 'index'),
  };
  run(root, ['read-tree', base], env);
  run(root, ['add', '-A'], env);
  return toChanges(String(run(root, [...diff, '--cached', base], env)));
}

/** The content of a commit in a folder of its own. */
export function contentAt(root: string, commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, '.index') };
  run(root, ['read-tree', commit], env);
  const files = String(run(root, ['ls-files', '-z', 'src/content'], env));
  execFileSync('git', ['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], {
    cwd: root,
    env,
    input: files,
  });
  return folder;
}

/** The commit that a branch began at: where it left the main one. */
export const startOf = (root: string, main: string) =>
  String(run(root, ['merge-base', 'HEAD', main])).trim();
