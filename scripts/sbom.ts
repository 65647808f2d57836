/**
 * Writes what the site is built with to `dist/sbom.cdx.json` (CycloneDX, from the lock file) and, by licence, to
 * `dist/licences.txt`. The same lock file gives the same files.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { now } from '../src/lib/clock.ts';
import { licencesIn } from './licences.ts';

const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  { encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' },
);
if (status !== 0) throw new Error(`npm could not list the packages: ${stderr}`);

const lock = readFileSync('package-lock.json', 'utf8');
const list = JSON.parse(stdout);
// npm puts a number of chance and the present time into each list.
const hash = createHash('sha256').update(lock).digest('hex');
list.serialNumber = `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
list.metadata.timestamp = now().toISOString();
list.metadata.component.name = JSON.parse(lock).name;

const licences = [...licencesIn(lock)].map(
  ([licence, names]) =>
    `${licence} (${names.length})\n${names.map((name) => `  ${name}`).join('\n')}\n`,
);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(list, null, 2)}\n`);
writeFileSync('dist/licences.txt', licences.join('\n'));
console.log(`dist/sbom.cdx.json: ${list.components.length} packages`);
console.log(`dist/licences.txt: ${licences.length} licences`);
