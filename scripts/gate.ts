/**
 * `npm run gate -- slovakia --log build.log` looks at a build before it goes online: its log must tell of no
 * error, and each published entry must have its page. Ends with 1 otherwise.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { now } from '../src/lib/clock.ts';
import { loadContent } from './checks/content.ts';
import { missionFolders } from './checks/index.ts';
import { errorsIn, missingPages } from './pull-request/gate.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { log: { type: 'string' } },
});
const [mission = ''] = positionals;
if (!missionFolders(root).includes(mission))
  throw new Error('Write npm run gate -- <mission> --log <file>.');
const faults = [
  ...(values.log ? errorsIn(readFileSync(values.log, 'utf8')) : []),
  ...missingPages(loadContent(root, mission), join(root, 'dist', mission), now()),
];
console.log(faults.length > 0 ? faults.join('\n') : 'Every published entry has its page.');
process.exitCode = faults.length > 0 ? 1 : 0;
