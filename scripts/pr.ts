/**
 * `npm run pr` does on this machine what the workflows do with a pull request: it checks the content with
 * spelling, builds the missions that are touched, looks at what the build made, takes pictures of changed
 * pages, and writes the comment to `pr-report/comment.md`. It ends with 1 where something is to be mended.
 *
 * `--base` is what to compare with (`main`), `--head` a commit instead of the files on disk, `--no-build`
 * leaves out what needs a build, `--preview` is where a mission's preview will be, as `slovakia=https://…`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { now } from '../src/lib/clock.ts';
import { loadContent } from './checks/content.ts';
import { inspectContent, missionFolders, rules } from './checks/index.ts';
import { toAnnotations } from './checks/report.ts';
import spelling from './checks/spelling.ts';
import { type Change, codeOnly, contentOnly, missionsOf } from './pull-request/changes.ts';
import { isPublishable, type MissionReport, toComment } from './pull-request/comment.ts';
import { errorsIn, missingPages } from './pull-request/gate.ts';
import { changesSince, contentAt, startOf } from './pull-request/git.ts';
import { newlyLagging } from './pull-request/lag.ts';
import { changedPages, sharedFiles } from './pull-request/pages.ts';
import { takeScreenshots } from './pull-request/screenshots.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    head: { type: 'string' },
    out: { type: 'string', default: 'pr-report' },
    'no-build': { type: 'boolean', default: false },
    preview: { type: 'string', multiple: true, default: [] },
  },
});
const out = join(root, values.out);
const base = values.base ?? startOf(root, 'main');
const changes = changesSince(root, base, values.head);
const before = contentAt(root, base);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** Builds a mission without any secret in the environment and says what is wrong with what came of it. */
function build(mission: string): string[] {
  const { PATH, HOME, SITE_NOW } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: { PATH, HOME, ...(SITE_NOW && { SITE_NOW }), MISSION: mission },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const log = `${stdout}\n${stderr}`;
  writeFileSync(join(out, `build-${mission}.log`), log);
  const failed = status === 0 ? [] : [log.trim().split('\n').slice(-3).join(' ')];
  const content = loadContent(root, mission);
  return [...failed, ...errorsIn(log), ...missingPages(content, `dist/${mission}`, now())];
}

async function reportOn(mission: string, own: Change[]): Promise<MissionReport> {
  const problems = await inspectContent(root, { missions: [mission], rules: [...rules, spelling] });
  // Hints on what was there before would hide those on what is new.
  const touched = new Set(own.map(({ file }) => file));
  const told = problems.filter(({ level, file }) => level !== 'hint' || touched.has(file));
  const pages = changedPages(own, mission);
  const isRight = problems.every(({ level }) => level !== 'error');
  const buildFaults = values['no-build'] || !isRight ? undefined : build(mission);
  const folder = join(out, 'screenshots');
  const screenshots =
    buildFaults?.length === 0 ? await takeScreenshots(`dist/${mission}`, pages, folder) : [];
  const former = existsSync(join(before, 'src/content', mission))
    ? loadContent(before, mission)
    : undefined;
  return {
    mission,
    problems: told,
    pages,
    shared: sharedFiles(own, mission),
    lagging: newlyLagging(former, loadContent(root, mission)),
    buildFaults,
    screenshots,
  };
}

const content = contentOnly(changes);
const missions: MissionReport[] = [];
for (const mission of missionsOf(changes, missionFolders(root)))
  missions.push(await reportOn(mission, content));
const pullRequest = {
  missions,
  code: codeOnly(changes),
  previews: Object.fromEntries(
    values.preview.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]),
  ),
};
const comment = toComment(pullRequest);
writeFileSync(join(out, 'comment.md'), comment);
if (process.env.GITHUB_ACTIONS)
  console.log(toAnnotations(missions.flatMap(({ problems }) => problems)));
console.log(comment);
rmSync(before, { recursive: true });
process.exitCode = isPublishable(pullRequest) ? 0 : 1;
