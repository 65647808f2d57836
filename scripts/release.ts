/**
 * Checks, builds and tests the site, packs it and brings it to where it is served:
 *   npm run release -- --to user@host:/srv/site --url https://www.example.org [--reload "sudo systemctl reload nginx"]
 *   npm run release -- --to user@host:/srv/site --url https://www.example.org --back
 *   npm run release -- --upload "npx wrangler pages deploy dist/slovakia --project-name site" --url https://…
 * `--reload` runs on that host. `--back` serves the release before and does nothing else. `--upload` is the command
 * of a static host, which packs by itself. `--built` takes the site in `dist/` as it is, where another job has
 * checked, built and tested it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missionId, missionLocales } from '../src/lib/mission.ts';
import { missions } from '../tests/e2e/sites.ts';
import { ensureBrowser } from './browser.ts';
import { siteFolder } from './build-folders.ts';
import { ensurePrograms } from './packages.ts';
import { compressFiles } from './release/compress.ts';
import { deploy, rollBack, type Watch } from './release/deploy.ts';
import { smokeTest } from './release/smoke.ts';
import { readTarget, runAt, type Target } from './release/target.ts';

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    upload: { type: 'string' },
    url: { type: 'string' },
    reload: { type: 'string' },
    back: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});

const site = siteFolder(missionId);

function step(title: string, command: string, mission = missionId): void {
  console.log(`── ${title}`);
  const env = { ...process.env, MISSION: mission };
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true, env });
  if (status !== 0) throw new Error(`${title}: failed, so nothing was released.`);
}
const script = (title: string, name: string, mission?: string) =>
  step(title, `npm run --silent ${name}`, mission);

function git(...args: string[]): string {
  return spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
}

/** Makes the site that is to be released, of a commit, and tests it. */
function make(): void {
  if (git('status', '--porcelain'))
    throw new Error('Some files are not committed. A release is of a commit; commit them first.');
  ensureBrowser();
  script('Content', 'check:content');
  for (const mission of missions) script(`Build of ${mission}`, 'build -- --if-changed', mission);
  script('Tests of the built pages', 'test:site');
  const inBrowser = `test:e2e -- page-types policy --project ${missionId}-phone`;
  script('Accessibility and policy in the browser', inBrowser);
}

async function toServer(target: Target, watch: Watch): Promise<string> {
  const packed = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    cpSync(site, packed, { recursive: true });
    const { files, part } = await compressFiles(packed);
    console.log(`── ${files} files packed to ${Math.round(part * 100)} % of their size`);
    const made = { instant: new Date(), commit: git('rev-parse', '--short=12', 'HEAD') };
    return `${await deploy(packed, target, made, watch)} is served.`;
  } finally {
    rmSync(packed, { recursive: true });
  }
}

async function toStaticHost(upload: string, url: string): Promise<string> {
  step('Upload', upload);
  await smokeTest(url, site, missionLocales);
  return `${url} serves what was built.`;
}

async function release(): Promise<string> {
  const { to, upload, url, reload, back, built } = values;
  if (!url || Boolean(to) === Boolean(upload))
    throw new Error(
      'Say where to: --to user@host:/srv/site or --upload "the command of a host", and --url https://…',
    );
  if (upload) {
    if (back) throw new Error('A static host keeps its own releases: go back on its pages.');
    if (!built) make();
    return toStaticHost(upload, url);
  }
  const target = readTarget(to ?? '');
  const watch: Watch = {
    reload: () => {
      if (reload) runAt(target, reload);
    },
    // Going back, the files that are served are no longer those that were built.
    smoke: async () => {
      if (!back) await smokeTest(url, site, missionLocales);
    },
  };
  ensurePrograms(['rsync']);
  if (back) return `${await rollBack(target, watch)} is served again.`;
  if (!built) make();
  return toServer(target, watch);
}

try {
  console.log(await release());
} catch (error) {
  for (let reason = error; reason instanceof Error; reason = reason.cause)
    console.error(reason.message);
  process.exit(1);
}
