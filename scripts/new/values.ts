import type { Field } from '@sveltia/cms';
import type { Fields } from '../../src/lib/entry-fields.ts';
import { type Flags, toList } from './options.ts';

/** A field of the editor as the terminal asks for it. */
export interface Question {
  /** Where the value goes, and the name of the flag: `title`, `verified.on`. */
  path: string;
  label: string;
  hint?: string;
  widget: string;
  /** False where it, or the block around it, may be left out. */
  isRequired: boolean;
  isList: boolean;
  options?: { label: string; value: string }[];
  pattern?: [string, string];
}

type AnyField = Field & {
  hint?: string;
  required?: boolean;
  multiple?: boolean;
  fields?: AnyField[];
  field?: AnyField;
  options?: { label: string; value: string }[];
  pattern?: [string, string];
};

const dayPattern: [string, string] = ['^\\d{4}-\\d{2}-\\d{2}$', 'Write the day as 2026-01-31.'];

/** The fields that fit a line each. Lists of blocks are left to the file or the editor. */
export function toQuestions(fields: Field[], block?: AnyField): Question[] {
  return (fields as AnyField[]).flatMap((field) => {
    const { name, label, hint, widget = 'string', required, multiple, options } = field;
    if (name === 'body' || widget === 'hidden' || (widget === 'list' && !field.field)) return [];
    if (widget === 'object') return toQuestions(field.fields ?? [], field);
    return {
      path: block ? `${block.name}.${name}` : name,
      label: block ? `${block.label}: ${label}` : (label ?? name),
      hint,
      widget,
      isRequired: required !== false && block?.required !== false,
      isList: widget === 'list' || multiple === true,
      options,
      pattern: widget === 'datetime' ? dayPattern : (field.field?.pattern ?? field.pattern),
    };
  });
}

function toValue({ widget, isList, options }: Question, values: string[]): unknown {
  if (isList) return options ? toList(values) : values.map((value) => value.trim());
  const [value = ''] = values;
  if (widget === 'number') return Number(value);
  if (widget === 'boolean') return value !== 'false';
  return value.trim();
}

/** The fields that the flags fill in; those of a translation end in its locale: `title.en`. */
export function toFields(questions: Question[], flags: Flags, locale?: string): Fields {
  const fields: Fields = {};
  for (const question of questions) {
    const values = flags[locale ? `${question.path}.${locale}` : question.path];
    if (!values) continue;
    const [name = '', inner] = question.path.split('.');
    const value = toValue(question, values);
    fields[name] = inner ? { ...(fields[name] as Fields), [inner]: value } : value;
  }
  return fields;
}
