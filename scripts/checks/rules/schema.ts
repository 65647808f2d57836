import type { z } from 'astro/zod';
import type { ContentRecord } from '../content.ts';
import { fieldName, valueAt } from '../fields.ts';
import { keysAt } from '../schema-walk.ts';
import { isFalseDay } from '../days.ts';
import { schemas } from '../kinds.ts';
import { nearest, slip } from '../nearest.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

const shapes: Record<string, string> = {
  string: 'Write a text; put it in quotes when it looks like a number, a date or yes/no.',
  number: 'Write a number, without quotes.',
  int: 'Write a whole number, without quotes.',
  boolean: 'Write true or false.',
  array: 'Write a list: one item per line, each with "- " in front.',
  null: 'Write null where it is not known.',
  object: 'Write its fields below it, each on its own line and two spaces further in.',
};

/** Plain words for what the schema itself has no sentence for. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return shapes[issue.expected];
  if (issue.code === 'invalid_value')
    return `Choose one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_union') {
    if (Array.isArray(issue.options)) return `Choose one of: ${issue.options.join(', ')}.`;
    return [...new Set(issue.errors.flat().map(({ message }) => message))].join(' Or: ');
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `Give at least ${issue.minimum}.`;
  if (issue.code === 'too_small') return `Write a number above ${issue.minimum}.`;
  return undefined;
}

/** The schema's own sentences ask for a missing field; a field of the wrong shape needs other words. */
function shapeOf({ kind, data }: ContentRecord, issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const names = issue.expected === 'object' ? keysAt(schemas[kind], issue.path, data) : [];
  if (names.length === 0) return shapes[issue.expected];
  return `Write ${names.join(', ')} below it, each on its own line and two spaces further in.`;
}

/** A text after # is a note to who reads the file, and no value. */
const isNote = ({ text = '' }: ContentRecord, line: number) =>
  /^[\s-]*[\w-]+:\s+#/.test(text.split('\n')[line - 1] ?? '');

interface UnknownField {
  path: Path;
  valid: string[];
  meant?: string;
}

function unknownFields({ kind, data }: ContentRecord, issue: z.core.$ZodIssue): UnknownField[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const valid = keysAt(schemas[kind], issue.path, data);
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    valid,
    meant: nearest(key, valid, slip(key)),
  }));
}

function toUnknown(record: ContentRecord, { path, valid, meant }: UnknownField): Finding {
  const where = path.length > 1 ? ` in ${fieldName(path.slice(0, -1))}` : '';
  return findingAt(
    record,
    record.positionOf(path, 'key'),
    `There is no field ${String(path.at(-1))}${where}${meant ? `; did you mean ${meant}?` : '.'}`,
    meant
      ? `Write ${meant}: or delete the line.`
      : `Delete it, or use one of: ${valid.join(', ')}.`,
  );
}

function toWrong(record: ContentRecord, issue: z.core.$ZodIssue): Finding {
  const { path, message } = issue;
  const value = valueAt(record.data, path);
  const name = fieldName(path);
  if (value === undefined)
    return findingAt(record, record.positionOf(path), `The field ${name} is missing.`, message);
  if (value === null || value === '') {
    const at = record.positionOf(path, 'key');
    return isNote(record, at.line)
      ? findingAt(
          record,
          at,
          `The field ${name} is empty: what stands after # is only a note.`,
          'Put the text between "straight double quotes".',
        )
      : findingAt(record, at, `The field ${name} is empty.`, message);
  }
  return findingAt(
    record,
    record.positionOf(path),
    `The value of ${name} is not right.`,
    shapeOf(record, issue) ?? message,
  );
}

/**
 * One mistake is one problem: the field that a misspelt one was meant to be is not reported as missing
 * too, and of several complaints about one value only the first is told.
 */
function checkRecord(record: ContentRecord): Finding[] {
  const issues =
    schemas[record.kind].safeParse(record.data, { error: explain }).error?.issues ?? [];
  const unknown = issues.flatMap((issue) => unknownFields(record, issue));
  const meant = unknown.map(({ path, meant }) => fieldName([...path.slice(0, -1), meant ?? '']));
  const falseDays = record.scalars.filter(isFalseDay).map(({ path }) => fieldName(path));
  const wrong = issues.filter(
    ({ code, path }, index) =>
      issues.findIndex((other) => fieldName(other.path) === fieldName(path)) === index &&
      code !== 'unrecognized_keys' &&
      !falseDays.includes(fieldName(path)) &&
      !(valueAt(record.data, path) === undefined && meant.includes(fieldName(path))),
  );
  return [
    ...unknown.map((field) => toUnknown(record, field)),
    ...wrong.map((issue) => toWrong(record, issue)),
  ];
}

/** Every field of every file as the build's schemas want it. */
export default {
  name: 'schema',
  check: ({ records }) => records.flatMap((record) => (record.data ? checkRecord(record) : [])),
} satisfies Rule;
