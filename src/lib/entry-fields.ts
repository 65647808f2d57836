import { Document, type Pair, isMap, isPair, isScalar, parseDocument, Scalar, visit } from 'yaml';

/** What the writer of an entry needs to know of its kind. Made from the schema. */
export interface EntryFormat {
  /** The fields in the order in which a new file has them. */
  keys: string[];
  /** Names of fields, however deep, that hold dates: written as 2026-01-31, without quotes. */
  dates: string[];
  /** Lists that must be there even when nothing is in them. */
  lists: string[];
}

export type Fields = Record<string, unknown>;

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/**
 * A value without what says nothing: empty texts, lists and blocks, and `false`, which every field that is
 * true or false takes for granted. Numbers become texts, since YAML takes one for the other.
 */
function essence(value: unknown): unknown {
  if (isEmpty(value) || value === false) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.length > 0 ? value.map(essence) : undefined;
  if (typeof value !== 'object') return value;
  const parts = Object.keys(value as Fields)
    .sort()
    .map((key) => [key, essence((value as Fields)[key])])
    .filter(([, part]) => part !== undefined);
  return parts.length > 0 ? parts : undefined;
}

/** True when two values of a field say the same, however they are written. */
export const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(essence(one)) === JSON.stringify(essence(other));

/** A value without empty fields, as it is to be written. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => essence(part) !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, tidy(part)]));
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Years and days stand without quotes, as staff write them; the build takes both for dates. */
function unquoteDates(document: Document, dates: string[]): void {
  const unquote = (node: unknown) => {
    if (!isScalar(node) || typeof node.value !== 'string') return;
    if (isDay(node.value)) node.value = new Date(node.value);
    else if (/^\d{4}$/.test(node.value)) node.value = Number(node.value);
  };
  visit(document, {
    Pair(_, { key, value }: Pair) {
      if (!isScalar(key) || !dates.includes(String(key.value))) return;
      if (isScalar(value)) unquote(value);
      else visit(value as never, { Scalar: (__, item) => unquote(item) });
    },
  });
}

/** One field as YAML, with a line end. It is read the same by YAML 1.1, which the build speaks, and 1.2. */
function toLines(key: string, value: unknown, { dates }: EntryFormat): string {
  const document = new Document({ [key]: tidy(value) }, { version: '1.1', schema: 'yaml-1.1' });
  unquoteDates(document, dates);
  visit(document, {
    Scalar(_, node) {
      // Texts of several lines become blocks; a colon, a number or a yes in a text needs quotes.
      if (typeof node.value === 'string' && node.value.includes('\n'))
        node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0, directives: false });
}

interface Segment {
  key: string;
  text: string;
  /** Comments and blank lines that follow; they stay whatever happens to the field. */
  rest: string;
}

/** The fields of a front matter with their own lines; undefined where they do not stand one below another. */
function cut(frontmatter: string): Segment[] | undefined {
  const { contents } = parseDocument(frontmatter);
  if (contents === null) return [];
  if (!isMap(contents) || contents.flow) return undefined;
  const starts = contents.items.map((pair) => {
    const key = isPair(pair) && isScalar(pair.key) ? pair.key : undefined;
    return { key: String(key?.value), at: key?.range?.[0] ?? 0 };
  });
  return starts.map(({ key, at }, index) => {
    const whole = frontmatter.slice(index === 0 ? 0 : at, starts[index + 1]?.at);
    const rest = /\n((?:(?:#.*)?\n)*)$/.exec(whole)?.[1] ?? '';
    return { key, text: whole.slice(0, whole.length - rest.length), rest };
  });
}

/** Where a field that was not there comes: after the nearest that precedes it in a new file. */
function placeFor(key: string, segments: Segment[], { keys }: EntryFormat): number {
  if (!keys.includes(key)) return segments.length;
  const before = keys.slice(0, keys.indexOf(key));
  return segments.findLastIndex((segment) => before.includes(segment.key)) + 1;
}

/**
 * The front matter (lines between the fences, each with its end) with these fields. A field that says
 * what it said keeps its bytes; others are written anew. `former` is what the front matter says.
 */
export function writeFields(
  frontmatter: string,
  former: Fields,
  fields: Fields,
  format: EntryFormat,
): string {
  const writtenValue = (key: string) =>
    essence(fields[key]) === undefined && format.lists.includes(key) ? [] : fields[key];
  const cutSegments = cut(frontmatter);
  const known = cutSegments ? former : {};
  const segments = (cutSegments ?? []).flatMap((segment) => {
    if (isSame(known[segment.key], fields[segment.key])) return [segment];
    if (essence(writtenValue(segment.key)) === undefined && !format.lists.includes(segment.key))
      return segment.rest ? [{ ...segment, text: '' }] : [];
    return [{ ...segment, text: toLines(segment.key, writtenValue(segment.key), format) }];
  });
  const others = Object.keys(fields).filter((key) => !format.keys.includes(key));
  for (const key of [...format.keys, ...others]) {
    const value = writtenValue(key);
    if (segments.some((segment) => segment.key === key)) continue;
    if (essence(value) === undefined && !(format.lists.includes(key) && Array.isArray(value)))
      continue;
    segments.splice(placeFor(key, segments, format), 0, {
      key,
      text: toLines(key, value, format),
      rest: '',
    });
  }
  return segments.map(({ text, rest }) => text + rest).join('');
}
