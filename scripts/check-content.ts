import { join } from 'node:path';
import { checkContent } from './checks/index.ts';
import { toReport } from './checks/report.ts';

/** `npm run check:content` checks every mission, `npm run check:content -- czechia` only that one. */
const problems = checkContent(join(import.meta.dirname, '..'), process.argv.slice(2));
console.log(toReport(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
