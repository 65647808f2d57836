import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from './content.ts';
import type { Problem, Rule } from './problem.ts';
import blocks from './rules/blocks.ts';
import chart from './rules/chart.ts';
import calendar from './rules/calendar.ts';
import captions from './rules/captions.ts';
import contactInText from './rules/contact-in-text.ts';
import date from './rules/date.ts';
import everydayWords from './rules/everyday-words.ts';
import figure from './rules/figure.ts';
import film from './rules/film.ts';
import frontmatter from './rules/frontmatter.ts';
import guidedCheck from './rules/guided-check.ts';
import heading from './rules/heading.ts';
import history from './rules/history.ts';
import hours from './rules/hours.ts';
import image from './rules/image.ts';
import link from './rules/link.ts';
import locale from './rules/locale.ts';
import pdf from './rules/pdf.ts';
import place from './rules/place.ts';
import reference from './rules/reference.ts';
import review from './rules/review.ts';
import renders from './rules/renders.ts';
import safeMdx from './rules/safe-mdx.ts';
import schema from './rules/schema.ts';
import seminar from './rules/seminar.ts';
import slug from './rules/slug.ts';
import term from './rules/term.ts';
import story from './rules/story.ts';
import translation from './rules/translation.ts';

export type { Problem } from './problem.ts';

export const rules: Rule[] = [
  place,
  frontmatter,
  schema,
  date,
  reference,
  review,
  translation,
  renders,
  blocks,
  locale,
  slug,
  image,
  figure,
  chart,
  guidedCheck,
  everydayWords,
  hours,
  seminar,
  calendar,
  film,
  captions,
  story,
  contactInText,
  safeMdx,
  term,
  heading,
  link,
  history,
  pdf,
];

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
  what: 'There is no mission here.',
  mend: `Use one of: ${missions.join(', ')}. A new mission is a folder with a mission.yaml.`,
});

type Kind = 'check' | 'warn';

async function checkMission(root: string, mission: string, kind: Kind): Promise<Problem[]> {
  const content = loadContent(root, mission);
  const found = await Promise.all(
    rules.map(async ({ name, check, warn }) =>
      ((await (kind === 'warn' ? warn : check)?.(content)) ?? []).map((finding) => ({
        ...finding,
        rule: name,
      })),
    ),
  );
  return found.flat();
}

async function findIn(root: string, missions: string[] | undefined, kind: Kind) {
  const known = missionFolders(root);
  const asked = missions?.length ? missions : known;
  if (asked.length === 0) return [noMission('src/content', known)];
  const found = await Promise.all(
    asked.map((mission) =>
      known.includes(mission)
        ? checkMission(root, mission, kind)
        : [noMission(`src/content/${mission}`, known)],
    ),
  );
  return found.flat().sort(inReadingOrder);
}

/**
 * All problems in the content of the project at `root`, in the order of files and lines: of every
 * mission, or of those that are named.
 */
export const checkContent = (root: string, missions?: string[]): Promise<Problem[]> =>
  findIn(root, missions, 'check');

/** What should be mended in content that has no problem, in the same order. */
export const warnOfContent = (root: string, missions?: string[]): Promise<Problem[]> =>
  findIn(root, missions, 'warn');
