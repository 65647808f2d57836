import type { Problem } from './problem.ts';

/** What a file contains is quoted in messages; signs that move a terminal's cursor are not. */
const shown = (text: string) => text.replace(/\p{Cc}+/gu, ' ');

export const toReportLine = ({ file, line, column, rule, what, mend }: Problem) =>
  shown(`${file}:${line}:${column} ${rule}: ${what} → ${mend}`);

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The report that staff read: one line per problem, then how many there are. */
export function toReport(problems: Problem[]): string {
  if (problems.length === 0) return 'No problem found in the content.';
  const files = new Set(problems.map(({ file }) => file)).size;
  return [
    ...problems.map(toReportLine),
    '',
    `${count(problems.length, 'problem')} in ${count(files, 'file')}.`,
  ].join('\n');
}

/** What staff should mend some day; nothing where there is nothing. */
export const toWarningReport = (warnings: Problem[]) =>
  warnings.map((warning) => `Warning. ${toReportLine(warning)}`).join('\n');
