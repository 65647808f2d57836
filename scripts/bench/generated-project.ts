import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyProject } from '../project-copy.ts';
import { writeMission } from './corpus.ts';

/** Where benchmarks put what they make. */
export const workFolder = resolve('.cache/bench');

/** The mission that gives the generated one its texts. */
const source = resolve('src/content/slovakia');

export const missionOf = (project: string) => join(project, 'src/content/generated');
export const siteOf = (project: string) => join(project, 'dist/generated');

/** A new copy of the project whose only mission is a generated one of so many items. */
export function makeGenerated(name: string, items: number): string {
  const project = join(workFolder, name);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  copyProject(project);
  writeMission(source, missionOf(project), items);
  return project;
}

/** Removes all that builds have left, so that the next one is cold. */
export function clean(project: string): void {
  for (const folder of ['.astro', '.cache', 'dist', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(project, folder), { recursive: true, force: true });
}
