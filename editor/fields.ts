import type { Field } from '@sveltia/cms';
import { z } from 'astro/zod';
import { momentForm } from '../src/lib/timing.ts';
import { hints, labels, longTexts } from './labels.ts';

/** Turns the schema of an entry into the fields of the editor: one source of truth for both. */

/** Stands for the build's image helper, so that fields of pictures are known as such. */
export const imageMark = z.string();

/** What the editor must know of a mission beside the schemas. */
export interface FieldContext {
  /** The folder of content, e.g. `news`. */
  kind: string;
  /** Where pictures and files of this kind of entry are kept, from the root of the repository. */
  mediaFolder: string;
  /** The same folder as an entry names it. */
  publicFolder: string;
  /** Fields at the top that state the same in every language. */
  shared: readonly string[];
  /** Ids of records that fields choose from, by the name of the field. */
  choices: Record<string, { label: string; value: string }[]>;
}

/** The schema inside of what makes it optional, with the sentence that says what it is for. */
export function inner(schema: z.ZodType): { schema: z.ZodType; description?: string } {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault))
    return { schema, description: schema.description };
  const { schema: within, description } = inner(schema.unwrap() as z.ZodType);
  return { schema: within, description: schema.description ?? description };
}

const accepts = (schema: z.ZodType, ...values: unknown[]) =>
  values.every((value) => schema.safeParse(value).success);

const isObject = (schema: z.ZodType) => schema instanceof z.ZodObject;

/** Told by what it accepts. */
export const isDate = (schema: z.ZodType) =>
  accepts(schema, '2026-01-31') && !accepts(schema, 'text');
const isMoment = (schema: z.ZodType) => isDate(schema) && accepts(schema, '2026-01-31 09:00');
const isDay = (schema: z.ZodType) =>
  isDate(schema) &&
  !accepts(schema, '2026-01') &&
  !accepts(schema, 'unknown') &&
  // A calendar to choose a day from would lose the time.
  !isMoment(schema);
const isPartialDate = (schema: z.ZodType) => isDate(schema) && accepts(schema, '2026-01', '2026~');

/** The schema's own words for a missing value, without what only fits a file. */
function sentenceOf(schema: z.ZodType): string | undefined {
  const message = schema.safeParse(undefined).error?.issues[0]?.message ?? '';
  const sentence = message
    .replace(/ Add this field.*$/, '')
    .replace(/ in quotes/, '')
    .replace(/, or leave the (line|field) out/, ', or leave it empty')
    .replace(/, e\.g\. - .*$/, '.');
  return /^(Invalid|Choose one of)/.test(sentence) ? undefined : sentence;
}

const toLabel = (value: unknown) =>
  String(value).charAt(0).toUpperCase() + String(value).slice(1).replaceAll('-', ' ');

const toOptions = (values: readonly unknown[]) =>
  values.map((value) => ({ label: toLabel(value), value: String(value) }));

/** The pattern of a text and what the schema says when it does not fit. */
function patternOf(schema: z.ZodType): [string, string] | undefined {
  const wrong = schema.safeParse('\u0000').error?.issues[0]?.message ?? 'This is not right.';
  if (isPartialDate(schema)) return ['^\\d{4}(-\\d{2}(-\\d{2})?)?~?$', wrong];
  if (isMoment(schema)) return [momentForm.source, wrong];
  if (schema instanceof z.ZodURL) return ['^https?://\\S+$', wrong];
  if (isDate(schema)) return ['^(\\d{4}-\\d{2}-\\d{2}|unknown)$', wrong];
  if (!(schema instanceof z.ZodString)) return undefined;
  const { pattern } = z.toJSONSchema(schema) as { pattern?: string };
  return pattern ? [pattern, wrong] : undefined;
}

interface Place {
  name: string;
  /** The names of the fields around it. */
  path: readonly string[];
  context: FieldContext;
}

function labelOf({ name, path, context }: Place): string {
  const label =
    labels[`${name}@${context.kind}`] ?? labels[[path.at(-1), name].join('.')] ?? labels[name];
  if (!label) throw new Error(`editor/labels.ts has no label for ${[...path, name].join('.')}.`);
  return label;
}

/** The widget for a value and what it needs; lists and blocks hold fields of their own. */
function widgetOf(schema: z.ZodType, place: Place): object {
  const { name, path, context } = place;
  const within = { context, path: [...path, name] };
  const media = { media_folder: context.mediaFolder, public_folder: context.publicFolder };
  if (schema === imageMark) return { widget: 'image', choose_url: false, ...media };
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean', default: false };
  if (schema instanceof z.ZodNumber) return { widget: 'number', value_type: 'int' };
  if (schema instanceof z.ZodEnum) return { widget: 'select', options: toOptions(schema.options) };
  if (schema instanceof z.ZodLiteral)
    return { widget: 'select', options: toOptions([...schema.values]) };
  if (isDay(schema)) return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (name === 'programme')
    return {
      widget: 'relation',
      collection: 'programmes',
      value_field: '{{slug}}',
      display_fields: ['name'],
      search_fields: ['name', 'title'],
    };
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    const limits = { min: accepts(schema, []) ? undefined : 1 };
    if (context.choices[name])
      return { widget: 'select', multiple: true, options: context.choices[name], ...limits };
    if (element instanceof z.ZodEnum)
      return { widget: 'select', multiple: true, options: toOptions(element.options), ...limits };
    if (isObject(element))
      return {
        widget: 'list',
        fields: fieldsOf(element, within),
        collapsed: 'auto',
        ...limits,
      };
    const item = toField(element, { ...within, name }, { isItem: true });
    return { widget: 'list', field: item, collapsed: 'auto', ...limits };
  }
  if (schema instanceof z.ZodObject) return { widget: 'object', fields: fieldsOf(schema, within) };
  if (context.choices[name] || context.choices[`${name}s`])
    return { widget: 'select', options: context.choices[name] ?? context.choices[`${name}s`] };
  if (/\.pdf/.test(patternOf(schema)?.[0] ?? ''))
    return { widget: 'file', choose_url: false, accept: 'application/pdf', ...media };
  return {
    widget: longTexts.includes(name) ? 'text' : 'string',
    ...(patternOf(schema) && { pattern: patternOf(schema) }),
  };
}

/** An image is chosen in each language that shows it: only there its description is asked for. */
const isShared = ({ name, path, context }: Place) =>
  context.shared.includes(path[0] ?? name) || name === 'cover';

function toField(schema: z.ZodType, place: Place, { isItem = false } = {}): Field {
  const { schema: within, description } = inner(schema);
  const hint = description ?? hints[place.name] ?? (isDay(within) ? undefined : sentenceOf(within));
  // Written by a program, or nothing to choose from in this mission.
  const isHidden = within instanceof z.ZodCustom && !isDate(within);
  if (isHidden || place.context.choices[place.name]?.length === 0)
    return { name: place.name, label: labelOf(place), widget: 'hidden', i18n: true };
  // A list that may be empty is not required of the writer, though the file must have it.
  const isRequired = !accepts(schema, undefined) && !accepts(schema, []);
  return {
    name: place.name,
    label: labelOf(place),
    ...widgetOf(within, place),
    required: isRequired,
    i18n: isShared(place) ? 'duplicate' : true,
    ...(hint && !isItem && { hint }),
  } as Field;
}

const fieldsOf = (schema: z.ZodType, place: Omit<Place, 'name'>): Field[] =>
  Object.entries(shapeOf(schema)).map(([name, field]) => toField(field, { ...place, name }));

/**
 * The fields of a schema by name. Kinds of one entry become one form: what not all of them have is
 * optional there, and the schema itself says in the check when something is missing.
 */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>;
  if (!(schema instanceof z.ZodUnion)) throw new Error('Entries are blocks of fields.');
  const shapes = schema.options.map((option) => shapeOf(option as z.ZodType));
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
  return Object.fromEntries(
    names.map((name) => {
      const variants = shapes.map((shape) => shape[name]).filter((field) => field !== undefined);
      return [name, joined(variants, shapes.length)];
    }),
  );
}

/** One field of several variants: a choice where each variant has its own value. */
function joined(variants: z.ZodType[], count: number): z.ZodType {
  const literals = variants.map((variant) => inner(variant).schema);
  const first = variants[0] as z.ZodType;
  if (literals.every((literal) => literal instanceof z.ZodLiteral)) {
    const values = literals.flatMap((literal) => [...literal.values].map(String));
    const choice = z.enum(values);
    return variants.some((variant) => accepts(variant, undefined)) ? choice.optional() : choice;
  }
  return variants.length === count ? first : first.optional();
}

/** All fields of a kind of entry, in the order of its schema. */
export const toFields = (schema: z.ZodType, context: FieldContext): Field[] =>
  fieldsOf(schema, { path: [], context });
