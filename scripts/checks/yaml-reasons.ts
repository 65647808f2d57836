/** What the parser's complaints about fields mean for staff: where the slip is, what it is, how to mend it. */

interface Reason {
  /** Where the slip is, when the parser stumbled somewhere else. */
  offset?: number;
  what: string;
  mend: string;
}

/** The text of the fields around the place where the parser stumbled. */
interface Context {
  text: string;
  offset: number;
  message: string;
}

const quoted = 'Put the text between "straight double quotes".';

const lineAt = (text: string, offset: number) => {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
};

/** A field that begins further to the right than the line above it is read as a part of that line. */
function indented({ text, offset }: Context): Reason | undefined {
  const next = text.indexOf('\n', offset) + 1;
  const [, spaces = ''] = /^( +)[\w-]+:/.exec(text.slice(next)) ?? [];
  const [, own = ''] = /^( *)/.exec(lineAt(text, offset)) ?? [];
  if (next === 0 || spaces.length <= own.length) return undefined;
  return {
    offset: next,
    what: 'This line begins further to the right than the one above.',
    mend: 'Start the fields of one block at the same column.',
  };
}

function noField({ text, offset }: Context): Reason {
  const [, name] = /^\s*([\w-]+):[^ ]/.exec(lineAt(text, offset)) ?? [];
  return name
    ? {
        what: `There is no space after the colon of ${name}.`,
        mend: `Write "${name}: " and then the text.`,
      }
    : {
        what: 'This line is no field: no name with a colon stands at its start.',
        mend: 'Write it as name: text, or join it to the line that it belongs to.',
      };
}

/** Something that is opened and not closed; the parser notices at the end of the file. */
const opened = ({ text, offset }: Context, sign: string): number =>
  Math.max(0, text.lastIndexOf(sign, offset - 1));

const reasons: Record<string, (context: Context) => Reason | undefined> = {
  BLOCK_AS_IMPLICIT_KEY: (context) =>
    (!/: .*:( |$)/.test(lineAt(context.text, context.offset)) && indented(context)) || {
      what: 'The colon in this text is read as the end of another field name.',
      mend: quoted,
    },
  MULTILINE_IMPLICIT_KEY: (context) => indented(context) ?? noField(context),
  DUPLICATE_KEY: () => ({ what: 'This field is there twice.', mend: 'Keep one of the two.' }),
  TAB_AS_INDENT: () => ({ what: 'A tab stands at the start of this line.', mend: 'Use spaces.' }),
  BAD_ALIAS: () => ({
    what: 'A text that starts with * is read as a repetition of another value.',
    mend: quoted,
  }),
  BAD_SCALAR_START: ({ text, offset }) => ({
    what: `A text that starts with ${text[offset]} cannot be read.`,
    mend: quoted,
  }),
  BAD_INDENT: (context) => {
    const [, end] = /end with a ([\]}])/.exec(context.message) ?? [];
    if (!end) return undefined;
    const sign = end === ']' ? '[' : '{';
    return {
      offset: opened(context, sign),
      what: `A text that starts with ${sign} is read as a list.`,
      mend: quoted,
    };
  },
  MISSING_CHAR: (context) => {
    const [, quote] = /closing (["'])/.exec(context.message) ?? [];
    if (!quote) return noField(context);
    return {
      offset: opened(context, quote),
      what: 'A quote is opened here and never closed.',
      mend: 'Write the same quote at the end of the text.',
    };
  },
  UNEXPECTED_TOKEN: ({ text, offset, message }) => {
    if (!message.startsWith('Unexpected scalar'))
      return { what: 'A text that starts with > or | cannot be read.', mend: quoted };
    return /[\]}]\s*$/.test(text.slice(0, offset))
      ? { what: 'A text that starts with [ or { is read as a list.', mend: quoted }
      : {
          what: 'The text goes on after its closing quote.',
          mend: 'Use other quotes within the text, e.g. „ “, or write \\" for them.',
        };
  },
};

const other: Reason = {
  what: 'This line cannot be read.',
  mend: 'Put texts with : # & * or quotes in them between "straight double quotes", start fields of one block at the same column, and use spaces, not tabs.',
};

/** A complaint of the parser by its code, in plain words. */
export const reasonFor = (code: string, context: Context): Reason =>
  reasons[code]?.(context) ?? other;
