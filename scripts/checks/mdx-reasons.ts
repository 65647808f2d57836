import type { Fault } from './yaml.ts';
import { foreignTag, isOwnTag } from './safe/tags.ts';

/** What the parser's complaints about a text mean for staff, and where the sign is that caused them. */

export interface Slip extends Fault {
  /** Signs which stop the reading of the text: without them it can be read on. */
  offsets: number[];
}

const offsetOf = (text: string, line: number, column: number) =>
  text.split('\n', line - 1).reduce((sum, part) => sum + part.length + 1, column - 1);

type Reason = [what: string, mend: string];

const unclosed: Reason = [
  'A tag is opened and never closed, or closed and never opened.',
  'Write <Notice> on a line before the text and </Notice> on a line after it; a tag without text ends with />.',
];
const comment: Reason = ['Comments in <!-- --> cannot be used here.', 'Delete the comment.'];
const code: Reason = [
  'The sign { is read as the start of program code.',
  'Delete it, or write \\{ for the sign itself.',
];
const program: Reason = [
  'A paragraph that starts with "import" or "export" is read as program code.',
  'Start it with another word or a capital letter.',
];
const sign: Reason = [
  'The sign < is read as the start of a tag.',
  'Write \\< for the sign itself; write a link as [words](https://address).',
];

/** The tag that begins here, unless it is an address or a sign for "less than". */
function brokenTag(rest: string): Reason | undefined {
  const [, name] = /^<\/?([a-z][\w-]*)(?=[\s/>])/i.exec(rest) ?? [];
  if (!name) return undefined;
  if (!isOwnTag(name)) return foreignTag(name);
  return [
    `The tag <${name}> is not complete.`,
    'Write its values in quotes and a sign > at its end, e.g. <Office id="name" />.',
  ];
}

function reasonFor(reason: string, rest: string): Reason {
  if (/closing tag|open tag/.test(reason)) {
    const [, name = ''] = /<\/?([\w.:-]*)/.exec(reason) ?? [];
    return isOwnTag(name) || name === '' ? unclosed : foreignTag(name);
  }
  if (/before name.*!|`!`/.test(reason) || rest.startsWith('<!')) return comment;
  if (/expression/.test(reason)) return code;
  if (/`<`|JSX/.test(reason)) return brokenTag(rest) ?? sign;
  if (/esm/i.test(reason)) return program;
  return [
    `This text cannot be read: ${reason}.`,
    'Use plain Markdown and the tags of the handbook.',
  ];
}

/** A parser's complaint, `line:column: reason`, in plain words. */
export function toSlip(error: unknown, text: string): Slip {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = 1, column = 1, reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const offset = offsetOf(text, Number(line), Number(column));
  // The parser points at the end of code that it cannot read.
  const start = /expression/.test(reason) ? Math.max(0, text.lastIndexOf('{', offset)) : offset;
  const before = text.slice(0, start).split('\n');
  const [what, mend] = reasonFor(reason, text.slice(start));
  const [, name] = /a closing tag for `<([\w.:-]+)>/.exec(reason) ?? [];
  const end = name ? text.indexOf(`</${name}>`, start) : -1;
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    what,
    mend,
    offsets: end < 0 ? [start] : [start, end],
  };
}
