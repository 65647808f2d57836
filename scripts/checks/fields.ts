import type { Path } from './yaml.ts';

/** Fields by name, as YAML gives them. */
export type Fields = Record<string, unknown>;

export const isFields = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof Date);

/** The value at a path of nested fields. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Fields | undefined | null)?.[key as string],
    data,
  );
}

/** The items of a list field; none where the field is missing or no list. */
export function listAt(data: unknown, key: string): unknown[] {
  const list = valueAt(data, [key]);
  return Array.isArray(list) ? list : [];
}

/** A path in words: `questions › 2 › answer`, counted from one. */
export const fieldName = (path: Path) =>
  path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
