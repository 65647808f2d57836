/** Runs every test in order, the quick ones first, and stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { missions } from '../tests/e2e/sites.ts';
import { ensureBrowser, otherBrowsers, toBrowserReport } from './browser.ts';
import { ensurePrograms } from './packages.ts';

/** Tests see the same time on every day; the clock of the build reads it. */
const SITE_NOW = '2026-11-22T12:00:00Z';

interface Step {
  title: string;
  /** An npm script with its arguments, which repeats the step alone. */
  script: string;
  mission?: string;
  before?: () => void;
}

/** Sites are served from Linux; a writer's computer need not have its servers. */
const servers: Step[] =
  process.platform === 'linux'
    ? [
        {
          title: 'Tests on real servers',
          script: 'test:servers',
          before: () => ensurePrograms(['nginx', 'caddy', 'rsync', 'openssl']),
        },
      ]
    : [];

const steps: Step[] = [
  { title: 'Format and lint', script: 'lint' },
  { title: 'Types', script: 'check:types' },
  { title: 'Unit tests', script: 'test:unit' },
  { title: 'Content', script: 'check:content' },
  ...missions.map((mission) => ({
    title: `Build of ${mission}`,
    script: 'build -- --if-changed',
    mission,
  })),
  { title: 'Tests of the built pages', script: 'test:site' },
  { title: 'Builds that fail, stop or are repeated', script: 'test:builds' },
  ...servers,
  {
    title: 'Tests in the browser',
    script: 'test:e2e',
    before: () => {
      ensureBrowser();
      console.log(toBrowserReport(otherBrowsers));
    },
  },
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function isGood({ script, mission, before }: Step): boolean {
  try {
    before?.();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  const { status } = spawnSync(`npm run --silent ${script}`, {
    stdio: 'inherit',
    shell: true,
    env: {
      ...process.env,
      ...(mission && { MISSION: mission }),
      SITE_NOW,
      PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
    },
  });
  return status === 0;
}

const start = performance.now();
for (const step of steps) {
  const stepStart = performance.now();
  console.log(`\n── ${step.title} (npm run ${step.script})`);
  const good = isGood(step);
  console.log(`── ${step.title}: ${good ? 'good' : 'FAILED'}, ${seconds(stepStart)}`);
  if (!good) {
    const variables = [step.mission && `MISSION=${step.mission}`, `SITE_NOW=${SITE_NOW}`];
    const command = [...variables, 'npm run', step.script].filter(Boolean).join(' ');
    console.error(`\nTo repeat this step alone: ${command}`);
    process.exit(1);
  }
}
console.log(`\nAll tests are good, ${seconds(start)}.`);
