import { z } from 'astro/zod';
import { type Fields, isFields } from './fields.ts';
import type { Path } from './yaml.ts';

/** Walks through a schema beside the data that it describes, to find what rules need to know. */

/** The schema inside of `optional`, `default` and `transform`. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}

/** The variants of a union that the data may be: those whose `channel` or the like fits. */
function variantsOf(schema: z.ZodUnion, data: unknown): z.ZodType[] {
  const variants = schema.options as z.ZodType[];
  if (!(schema instanceof z.ZodDiscriminatedUnion) || !isFields(data)) return variants;
  const key = schema.def.discriminator;
  return variants.filter(
    (variant) =>
      variant instanceof z.ZodObject &&
      (variant.shape[key] as z.ZodType).safeParse(data[key]).success,
  );
}

/** The names that the fields at a path may have. */
export function keysAt(outer: z.ZodType, path: Path, data: unknown): string[] {
  const schema = unwrap(outer);
  if (schema instanceof z.ZodUnion)
    return variantsOf(schema, data).flatMap((variant) => keysAt(variant, path, data));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (key === undefined) return Object.keys(schema.shape);
    const field = schema.shape[key as string] as z.ZodType | undefined;
    return field ? keysAt(field, rest, (data as Fields | undefined)?.[key as string]) : [];
  }
  if (schema instanceof z.ZodArray && key !== undefined)
    return keysAt(
      schema.element as z.ZodType,
      rest,
      (data as unknown[] | undefined)?.[key as number],
    );
  if (schema instanceof z.ZodRecord && key !== undefined)
    return keysAt(
      schema.valueType as z.ZodType,
      rest,
      (data as Fields | undefined)?.[key as string],
    );
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}

/** The paths of the texts that are written once per locale. */
export function localizedPaths(outer: z.ZodType, data: unknown, path: Path = []): Path[] {
  const schema = unwrap(outer);
  if (schema instanceof z.ZodUnion)
    return variantsOf(schema, data).flatMap((variant) => localizedPaths(variant, data, path));
  if (schema instanceof z.ZodArray && Array.isArray(data))
    return data.flatMap((item, index) =>
      localizedPaths(schema.element as z.ZodType, item, [...path, index]),
    );
  if (!isFields(data)) return [];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      localizedPaths(field as z.ZodType, data[key], [...path, key]),
    );
  if (!(schema instanceof z.ZodRecord)) return [];
  const value = schema.valueType as z.ZodType;
  if (value instanceof z.ZodString) return schema.keyType instanceof z.ZodEnum ? [path] : [];
  return Object.entries(data).flatMap(([key, item]) => localizedPaths(value, item, [...path, key]));
}
