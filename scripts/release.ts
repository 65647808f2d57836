/**
 * Checks, builds and tests the site, packs it and brings it to where it is served:
 *   npm run release -- --to user@host:/srv/site --url https://www.example.org [--reload "sudo systemctl reload nginx"]
 *   npm run release -- --to user@host:/srv/site --url https://www.example.org --back
 * `--reload` runs on that host. `--back` serves the release before and does nothing else.
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
import { readTarget, runAt } from './release/target.ts';

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    url: { type: 'string' },
    reload: { type: 'string' },
    back: { type: 'boolean', default: false },
  },
});

function step(title: string, script: string, mission = missionId): void {
  console.log(`── ${title}`);
  const env = { ...process.env, MISSION: mission };
  const { status } = spawnSync(`npm run --silent ${script}`, {
    stdio: 'inherit',
    shell: true,
    env,
  });
  if (status !== 0) throw new Error(`${title}: failed, so nothing was released.`);
}

function commitOf(): string {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
  if (git('status', '--porcelain'))
    throw new Error('Some files are not committed. A release is of a commit; commit them first.');
  return git('rev-parse', '--short=12', 'HEAD');
}

async function release(): Promise<string> {
  const { to, url, reload, back } = values;
  if (!to || !url) throw new Error('Say where to: --to user@host:/srv/site --url https://…');
  const target = readTarget(to);
  const site = siteFolder(missionId);
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
  ensureBrowser();
  const commit = commitOf();
  step('Content', 'check:content');
  for (const mission of missions) step(`Build of ${mission}`, 'build -- --if-changed', mission);
  step('Tests of the built pages', 'test:site');
  step('Accessibility and policy in the browser', 'test:e2e -- axe policy');
  const packed = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    cpSync(site, packed, { recursive: true });
    const { files, part } = await compressFiles(packed);
    console.log(`── ${files} files packed to ${Math.round(part * 100)} % of their size`);
    return `${await deploy(packed, target, { instant: new Date(), commit }, watch)} is served.`;
  } finally {
    rmSync(packed, { recursive: true });
  }
}

try {
  console.log(await release());
} catch (error) {
  for (let reason = error; reason instanceof Error; reason = reason.cause)
    console.error(reason.message);
  process.exit(1);
}
