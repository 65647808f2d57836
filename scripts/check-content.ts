import { join } from 'node:path';
import { checkContent, warnOfContent } from './checks/index.ts';
import { toReport, toWarningReport } from './checks/report.ts';

/** `npm run check:content` checks every mission, `npm run check:content -- czechia` only that one. */
const root = join(import.meta.dirname, '..');
const missions = process.argv.slice(2);
const problems = await checkContent(root, missions);
const warnings = problems.length > 0 ? [] : await warnOfContent(root, missions);
if (warnings.length > 0) console.log(toWarningReport(warnings));
console.log(toReport(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
