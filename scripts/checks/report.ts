import type { Level, Problem } from './problem.ts';
import { toSummary } from './summary.ts';

/** What a file contains is quoted in messages; signs that move a terminal's cursor are not. */
const shown = (text: string) => text.replace(/\p{Cc}+/gu, ' ');

export const toReportLine = ({ file, line, column, rule, what, mend }: Problem) =>
  shown(`${file}:${line}:${column} ${rule}: ${what} → ${mend}`);

export const count = (number: number, noun: string) =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

const openings: Record<Level, string> = { error: '', warning: 'Warning. ', hint: 'Hint. ' };

const ofLevel = (problems: Problem[], level: Level) =>
  problems.filter((problem) => problem.level === level);

const linesOf = (problems: Problem[], level: Level) =>
  ofLevel(problems, level).map((problem) => openings[level] + toReportLine(problem));

/** `3 problems in 2 files, 1 warning.`; hints and warnings are counted where there are some. */
function totals(problems: Problem[]): string {
  const errors = ofLevel(problems, 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  const rest = (['warning', 'hint'] as const).flatMap((level) => {
    const { length } = ofLevel(problems, level);
    return length > 0 ? [count(length, level)] : [];
  });
  const main =
    errors.length === 0
      ? 'No problem found in the content'
      : `${count(errors.length, 'problem')} in ${count(files, 'file')}`;
  return `${[main, ...rest].join(', ')}.`;
}

/** The report that staff read in the terminal: what stops the build last, then how many there are. */
export function toReport(problems: Problem[]): string {
  const lines = [
    ...linesOf(problems, 'hint'),
    ...linesOf(problems, 'warning'),
    ...linesOf(problems, 'error'),
  ];
  return [...lines, ...(lines.length > 0 ? [''] : []), totals(problems)].join('\n');
}

const commands: Record<Level, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/** Signs with a meaning in GitHub's workflow commands; else a text could end one and begin another. */
const escapeText = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeValue = (text: string) =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub shows beside the lines of a pull request. */
export const toAnnotations = (problems: Problem[]): string =>
  problems
    .map(({ file, line, column, rule, what, mend, level }) => {
      const place = `file=${escapeValue(file)},line=${line},col=${column},title=${escapeValue(rule)}`;
      return `::${commands[level]} ${place}::${escapeText(`${shown(what)} → ${shown(mend)}`)}`;
    })
    .join('\n');

/** How problems can be told, by the name of the option. */
export const reports = {
  terminal: toReport,
  github: toAnnotations,
  summary: toSummary,
} satisfies Record<string, (problems: Problem[]) => string>;
export type Report = keyof typeof reports;
