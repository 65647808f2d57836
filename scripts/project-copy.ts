import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** All that a build or the editor needs, beside content and packages. */
const parts = [
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'public'],
  ...['editor', 'integrations', 'scripts', 'src'],
];

/**
 * Copies the project into a folder, without content: the caller puts missions into its `src/content/`. The packages
 * are the project's own, one link each, since caches that tools keep in `node_modules/` belong to the copy.
 */
export function copyProject(folder: string): void {
  const content = join(root, 'src/content');
  const isKept = (path: string) => path !== content;
  for (const part of parts)
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: isKept });
  mkdirSync(join(folder, 'src/content'));
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  const isPackage = (name: string) => !name.startsWith('.') || name === '.bin';
  for (const item of readdirSync(packages, { withFileTypes: true }))
    if (isPackage(item.name) && !item.isFile())
      symlinkSync(join(packages, item.name), join(folder, 'node_modules', item.name), 'junction');
}
