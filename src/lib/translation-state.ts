import { createHash } from 'node:crypto';

/**
 * Which version of its source a translation renders. Each translation keeps one fingerprint per part of
 * the source text (`renders` in its fields); a part whose fingerprint is another one has changed since.
 */

/** A guide or page as its file has it. */
export interface Text {
  data: object;
  body: string;
}

/** Lists in the fields that stand below the text, each a part of its own. */
const lists = ['steps', 'costs', 'bring'] as const;

export interface TextPart {
  /** The top of the page, the heading of the second level with this number (from 0), or a list below. */
  place: 'top' | number | (typeof lists)[number];
  /** What staff call it: the heading, or the place. */
  name: string;
  fingerprint: string;
}

/** Line breaks, indents and kinds of spaces are no change of a text. */
const normalise = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const toFingerprint = (texts: string[]) =>
  createHash('sha256').update(texts.map(normalise).join('\n')).digest('hex').slice(0, 8);

/** All texts of a field. Fields inside of fields come by their name, in whatever order they are written. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .sort()
    .flatMap((key) => textsIn(value[key as keyof typeof value]));
}

/** A Markdown text cut before each heading of the second level; what stands before the first comes first. */
function cutAtHeadings(body: string): [string, ...string[]] {
  const pieces: [string, ...string[]] = [''];
  let isCode = false;
  for (const line of body.split('\n')) {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode;
    if (!isCode && /^ {0,3}##\s/.test(line)) pieces.push('');
    pieces[pieces.length - 1] += `${line}\n`;
  }
  return pieces;
}

const headingOf = (piece: string) =>
  normalise(piece.split('\n', 1)[0] ?? '').replace(/^#+ | #+$/g, '');

/** The parts of a text in the order of the page, each with the fingerprint of what it says. */
export function partsOf({ data, body }: Text): TextPart[] {
  const fieldOf = (key: string) => textsIn((data as Record<string, unknown>)[key]);
  const [opening, ...sections] = cutAtHeadings(body);
  return [
    {
      place: 'top',
      name: 'top',
      fingerprint: toFingerprint([...fieldOf('title'), ...fieldOf('summary'), opening]),
    },
    ...sections.map((piece, index) => ({
      place: index,
      name: headingOf(piece),
      fingerprint: toFingerprint([piece]),
    })),
    ...lists
      .map((key) => ({ key, texts: fieldOf(key) }))
      .filter(({ texts }) => texts.length > 0)
      .map(({ key, texts }) => ({ place: key, name: key, fingerprint: toFingerprint(texts) })),
  ];
}

/** What a translation of this text notes down in `renders`. */
export const toRenders = (source: Text): string[] =>
  partsOf(source).map(({ fingerprint }) => fingerprint);

export const isRenders = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof item === 'string' && /^[0-9a-f]{8}$/.test(item));

/**
 * The parts of the source that a translation does not render as they are; none while it is in step. Where
 * parts were only taken out or moved, no part itself has changed: then it is the top of the page.
 */
export function changedParts(source: Text, renders: readonly string[]): TextPart[] {
  const parts = partsOf(source);
  const isInStep =
    parts.length === renders.length &&
    parts.every(({ fingerprint }, index) => fingerprint === renders[index]);
  if (isInStep) return [];
  const changed = parts.filter(({ fingerprint }) => !renders.includes(fingerprint));
  return changed.length > 0 ? changed : parts.slice(0, 1);
}
