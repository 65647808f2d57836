import { z } from 'astro/zod';
import type { EntryFormat } from '../src/lib/entry-fields.ts';
import { entrySchemas } from '../src/lib/schemas.ts';
import { imageMark, inner, isDate, shapeOf } from './fields.ts';

export const schemas = entrySchemas(imageMark);
export type Kind = keyof typeof schemas;
export const kinds = Object.keys(schemas) as Kind[];

/** The names of all dates in a schema, however deep. */
function datesIn(shape: Record<string, z.ZodType>): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const { schema } = inner(field);
    const value = schema instanceof z.ZodArray ? inner(schema.element as z.ZodType).schema : schema;
    if (isDate(value)) return [name];
    return value instanceof z.ZodObject ? datesIn(shapeOf(value)) : [];
  });
}

/** How files of a kind of entry are written, from its schema. */
export function toFormat(kind: Kind): EntryFormat {
  const shape = shapeOf(schemas[kind]);
  const isList = (field: z.ZodType) =>
    field.safeParse([]).success && !field.safeParse(undefined).success;
  return {
    keys: Object.keys(shape),
    dates: [...new Set(datesIn(shape))],
    lists: Object.keys(shape).filter((name) => isList(shape[name] as z.ZodType)),
  };
}
