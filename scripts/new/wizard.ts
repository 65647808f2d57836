import { cancel, multiselect, select, text, type TextOptions } from '@clack/prompts';
import type { Flags } from './options.ts';
import type { Question } from './values.ts';

/** Asks in the terminal for what the flags have not said. */

/** Where the questions are asked, the terminal of the person by default. */
export type Terminal = Pick<TextOptions, 'input' | 'output'>;

interface Choice {
  value: string;
  label: string;
}

/** Ends the program where somebody presses Ctrl+C. */
async function answered<Value extends string | string[]>(
  prompt: Promise<Value | symbol>,
): Promise<Value> {
  const value = await prompt;
  if (typeof value !== 'symbol') return value;
  cancel('Nothing was written.');
  process.exit(1);
}

export const askOne = (
  message: string,
  options: Choice[],
  terminal: Terminal = {},
): Promise<string> => answered<string>(select<string>({ message, options, ...terminal }));

export const askSeveral = (
  message: string,
  options: Choice[],
  initialValues: string[],
  terminal: Terminal = {},
): Promise<string[]> =>
  answered<string[]>(
    multiselect<string>({ message, options, initialValues, required: false, ...terminal }),
  );

/** Why a line cannot be taken, or nothing. */
function faultOf({ isRequired, isList, pattern }: Question, line = ''): string | undefined {
  if (line.trim() === '') return isRequired ? 'Please write something.' : undefined;
  const parts = isList ? line.split(';') : [line];
  const fits = pattern && parts.every((part) => new RegExp(pattern[0]).test(part.trim()));
  return pattern && !fits ? pattern[1] : undefined;
}

function askLine(question: Question, initialValue: string, terminal: Terminal): Promise<string> {
  const { label, hint, isList, isRequired } = question;
  const notes = [
    hint,
    isList && 'Several: with semicolons between.',
    !isRequired && 'May stay empty.',
  ];
  return answered<string>(
    text({
      message: [label, ...notes.filter(Boolean)].join(' — '),
      initialValue,
      validate: (line) => faultOf(question, line),
      ...terminal,
    }),
  );
}

/** The answers to one question; none where it stays open. */
export async function ask(
  question: Question,
  initialValue = '',
  terminal: Terminal = {},
): Promise<string[]> {
  const { options, isList, label, isRequired } = question;
  const values = !options
    ? (await askLine(question, initialValue, terminal)).split(isList ? ';' : '\n')
    : isList
      ? await askSeveral(label, options, [], terminal)
      : [
          await askOne(
            label,
            isRequired ? options : [{ label: '–', value: '' }, ...options],
            terminal,
          ),
        ];
  return values.filter((value) => value !== '');
}

/**
 * Asks each question in turn.
 * @param initialOf what can be proposed for a field, from the answers so far
 */
export async function askAll(
  questions: Question[],
  flags: Flags,
  initialOf: (path: string, flags: Flags) => string | undefined,
  terminal: Terminal = {},
): Promise<Flags> {
  const answers: Flags = { ...flags };
  for (const question of questions) {
    const values = await ask(question, initialOf(question.path, answers), terminal);
    if (values.length > 0) answers[question.path] = values;
  }
  return answers;
}
