import type { Content, ContentRecord } from './content.ts';
import type { Fault, Point } from './yaml.ts';

/** Something wrong in a file of content, in words that staff understand. */
export interface Finding extends Fault {
  file: string;
}

/** A finding and the rule that made it. */
export interface Problem extends Finding {
  rule: string;
}

export interface Rule {
  name: string;
  check(content: Content): Finding[] | Promise<Finding[]>;
  /** What should be mended but may be published until then. */
  warn?(content: Content): Finding[] | Promise<Finding[]>;
}

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
