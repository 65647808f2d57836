import type { Level, Problem } from './problem.ts';

const nouns: Record<Level, [one: string, more: string]> = {
  error: ['thing to mend', 'things to mend'],
  warning: ['thing to look at', 'things to look at'],
  hint: ['hint', 'hints'],
};

const counted = (number: number, level: Level) => `${number} ${nouns[level][number === 1 ? 0 : 1]}`;

/** Texts of the content must not become markup, mentions or links of the comment. */
const plain = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/\b(https?):\/\//g, '$1:\u200B//');

/** `2 things to mend, 1 hint`, or that there is nothing. */
export function toCounts(problems: Problem[]): string {
  const parts = (['error', 'warning', 'hint'] as const).flatMap((level) => {
    const { length } = problems.filter((problem) => problem.level === level);
    return length > 0 ? [counted(length, level)] : [];
  });
  return parts.join(', ') || 'Nothing to mend';
}

const titles: Record<Level, string> = {
  error: 'To mend before this can be published',
  warning: 'To look at, now or later',
  hint: 'Hints',
};

function section(problems: Problem[], level: Level): string[] {
  const own = problems.filter((problem) => problem.level === level);
  if (own.length === 0) return [];
  const lines = [...Map.groupBy(own, ({ file }) => file)].flatMap(([file, list]) => [
    `- \`${file.replaceAll('`', "'")}\``,
    ...list.map(({ line, what, mend }) => `  - line ${line}: ${plain(what)} → ${plain(mend)}`),
  ]);
  return [`### ${titles[level]}`, '', ...lines, ''];
}

/** The problems in plain words for people who do not program, as Markdown for a pull request. */
export function toSummary(problems: Problem[]): string {
  return [
    `**${toCounts(problems)}.**`,
    '',
    ...section(problems, 'error'),
    ...section(problems, 'warning'),
    ...section(problems, 'hint'),
  ]
    .join('\n')
    .trimEnd();
}
