import type { Content, ContentRecord } from './content.ts';
import type { Fault, Point } from './yaml.ts';

/**
 * How much a problem matters: an error stops the build, a warning should be mended but may be published
 * until then, a hint is advice.
 */
export const levels = ['error', 'warning', 'hint'] as const;
export type Level = (typeof levels)[number];

/** Something wrong in a file of content, in words that staff understand. */
export interface Finding extends Fault {
  file: string;
}

/** A finding, the rule that made it and how much it matters. */
export interface Problem extends Finding {
  rule: string;
  level: Level;
}

type Find = (content: Content) => Finding[] | Promise<Finding[]>;

/** One rule of the content; `check` finds errors, `warn` warnings, `hint` hints. */
export interface Rule {
  name: string;
  check?: Find;
  warn?: Find;
  hint?: Find;
}

export const findersOf = ({ check, warn, hint }: Rule): Record<Level, Find | undefined> => ({
  error: check,
  warning: warn,
  hint,
});

export const findingAt = (
  { file }: Pick<ContentRecord, 'file'>,
  { line, column }: Point,
  what: string,
  mend: string,
): Finding => ({
  file,
  line,
  column,
  what,
  mend,
});

/** The place of a finding that is about a whole file. */
export const top: Point = { line: 1, column: 1 };
