import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from './content.ts';
import { findersOf, type Level, levels, type Problem, type Rule } from './problem.ts';
import { rules } from './rules/index.ts';

export type { Level, Problem } from './problem.ts';
export { rules } from './rules/index.ts';

const inReadingOrder = (a: Problem, b: Problem) =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** The missions of the project at `root`: each folder of content. */
export function missionFolders(root: string): string[] {
  const folder = join(root, 'src/content');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name);
}

/** A mission that is not there must not pass as one without problems. */
const noMission = (file: string, missions: string[]): Problem => ({
  file,
  line: 1,
  column: 1,
  rule: 'place',
  level: 'error',
  what: 'There is no mission here.',
  mend: `Use one of: ${missions.join(', ')}. A new mission is a folder with a mission.yaml.`,
});

export interface Inspection {
  /** All missions of the project when left out. */
  missions?: string[];
  levels?: readonly Level[];
  rules?: Rule[];
}

/** The content of missions of the project at `root`. */
export const contentOf = (root: string, missions: string[]) =>
  missions.map((mission) => loadContent(root, mission));

async function inspectMission(root: string, mission: string, inspection: Inspection) {
  const content = loadContent(root, mission);
  const asked = inspection.levels ?? levels;
  const found = await Promise.all(
    (inspection.rules ?? rules).flatMap((rule) =>
      asked.map(async (level) =>
        ((await findersOf(rule)[level]?.(content)) ?? []).map((finding) => ({
          ...finding,
          rule: rule.name,
          level,
        })),
      ),
    ),
  );
  return found.flat();
}

/** Every problem in the content of the project at `root`, in the order of files and lines. */
export async function inspectContent(
  root: string,
  inspection: Inspection = {},
): Promise<Problem[]> {
  const known = missionFolders(root);
  const asked = inspection.missions?.length ? inspection.missions : known;
  if (asked.length === 0) return [noMission('src/content', known)];
  const found = await Promise.all(
    asked.map((mission) =>
      known.includes(mission)
        ? inspectMission(root, mission, inspection)
        : [noMission(`src/content/${mission}`, known)],
    ),
  );
  return found.flat().sort(inReadingOrder);
}

/** What stops a build: of every mission, or of those that are named. */
export const checkContent = (root: string, missions?: string[]): Promise<Problem[]> =>
  inspectContent(root, { missions, levels: ['error'] });
