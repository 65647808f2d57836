import { parse } from 'yaml';
import { type EntryFormat, type Fields, writeFields } from './entry-fields.ts';
import { meansTheSame } from './markdown-sense.ts';

/**
 * Files of entries as programs read and write them. Whoever changes one field of a file changes the
 * lines of this field alone: the rest of the file is taken over byte for byte.
 */

/** The field in which a read entry keeps its file; never written. */
export const fileKey = 'fileAsRead';

const cutFile = (file: string) => /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n([\s\S]*))?$/.exec(file);

/**
 * The fields of an entry, its text as `body`, and the whole file as it was. Dates stay texts.
 * @throws Error where the file has no fields, or YAML's own error
 */
export function readEntry(file: string): Fields {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [whole, frontmatter = '', body = ''] = cutFile(text) ?? [];
  if (whole === undefined) throw new Error('The fields at the top have no beginning or no end.');
  const fields = parse(frontmatter, { schema: 'core' }) ?? {};
  return { ...fields, body: body.trim(), [fileKey]: text.trim() };
}

/**
 * The file of an entry, with a line end. An entry that was read before keeps the bytes of every field and
 * of a text that say what they said.
 */
export function writeEntry(entry: Fields, format: EntryFormat): string {
  const { body = '', [fileKey]: before, ...fields } = entry;
  const isNew = typeof before !== 'string';
  const { body: formerBody, [fileKey]: _, ...former } = isNew ? {} : readEntry(before);
  const [, frontmatter = '', asWritten = ''] = (!isNew && cutFile(before)) || [];
  const head = writeFields(frontmatter, former, fields, format);
  const text = String(body ?? '').trim();
  const isUntouched = !isNew && meansTheSame(text, String(formerBody));
  const kept = isUntouched ? asWritten.trimEnd() : undefined;
  const lead = isNew ? '\n' : (/^\n*/.exec(asWritten)?.[0] ?? '');
  return `${`---\n${head}---\n${kept ?? `${lead}${text}`}`.trimEnd()}\n`;
}
