import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workFolder } from './generated-project.ts';

/** A build of another generator, as the harness of the peers writes it down. */
export interface PeerBuild {
  variant: string;
  /** Zero where it is good. */
  rc: number | null;
  wall: number;
  cpu: number;
  rssMB: number;
  html: number;
}

const folder = join(workFolder, 'peers');
const results = join(workFolder, 'peers.jsonl');

/** Copies the harness to where it can be written to; what is installed there stays. */
function copyHarness(source: string): void {
  if (!existsSync(join(source, 'run.sh')))
    throw new Error(
      `There are no peers in ${resolve(source)} (no run.sh). Say where they are: --bench DIR.`,
    );
  mkdirSync(folder, { recursive: true });
  execFileSync('cp', ['-rT', '--no-preserve=mode', source, folder]);
}

/** The folder of a peer: the harness itself knows which one builds a variant. */
const folderOf = (variant: string) =>
  execFileSync('bash', ['-c', '. ./variants.sh; V=$1; variant; echo "peers/$DIR"', '-', variant], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

function install(peer: string): void {
  const cwd = join(folder, peer);
  const isThere = existsSync(join(cwd, 'node_modules/.package-lock.json'));
  if (isThere || !existsSync(join(cwd, 'package-lock.json'))) return;
  console.log(`Installing ${peer} …`);
  // Not `npm ci`: the lock files name packages of one platform only, which it refuses.
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', options, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The packages of ${peer} could not be installed.`);
}

/** Makes all ready to build these peers; takes its time the first time, which is no part of what is measured. */
export function preparePeers(source: string, variants: string[]): void {
  copyHarness(source);
  for (const peer of new Set(variants.map(folderOf))) install(peer);
}

/** Builds the same number of items cold with each of these peers. */
export function buildPeers(variants: string[], items: number): PeerBuild[] {
  rmSync(results, { force: true });
  const options = ['-n', String(items), '-r', '1', '-w', '0', '-o', results];
  spawnSync('bash', ['run.sh', ...options, ...variants], {
    cwd: folder,
    env: { ...process.env, BENCH_WORK: join(workFolder, 'peers-work') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(results))
    throw new Error('No peer was measured. The harness needs GNU time (apt-get install time).');
  return readFileSync(results, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PeerBuild);
}
