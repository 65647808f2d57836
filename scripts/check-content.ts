/**
 * `npm run check:content` checks every mission. Missions, folders or files may be named:
 * `npm run check:content -- czechia src/content/slovakia/news`. `--report github` or `--report summary`
 * write for a pull request, `--levels error,warning` leaves hints out, `--spelling` looks for misspelt words too,
 * `--normalise` saves texts as they should be saved: UTF-8, composed letters, plain line ends.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentOf, inspectContent, missionFolders, rules } from './checks/index.ts';
import { normalised } from './checks/normalised.ts';
import { levels } from './checks/problem.ts';
import { type Report, reports } from './checks/report.ts';
import { toSelection } from './checks/selection.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: 'string', default: 'terminal' },
    levels: { type: 'string', default: levels.join() },
    spelling: { type: 'boolean', default: false },
    normalise: { type: 'boolean', default: false },
  },
});
const selection = toSelection(positionals, missionFolders(root));
const report = reports[values.report as Report];
if (!report) throw new Error(`--report is one of: ${Object.keys(reports).join(', ')}.`);

if (values.normalise)
  for (const { path, text } of contentOf(root, selection.missions).flatMap(
    ({ records }) => records,
  ))
    if (text !== undefined && normalised(text) !== text) writeFileSync(path, normalised(text));

const asked = values.levels.split(',');
if (!asked.every((level) => levels.some((known) => known === level)))
  throw new Error(`--levels are of: ${levels.join(', ')}.`);

const slow = values.spelling ? [(await import('./checks/spelling.ts')).default] : [];
const problems = await inspectContent(root, {
  missions: selection.missions,
  levels: levels.filter((level) => asked.includes(level)),
  rules: [...rules, ...slow],
});
const found = problems.filter(({ file }) => selection.includes(file));
console.log(report(found));
process.exitCode = found.some(({ level }) => level === 'error') ? 1 : 0;
