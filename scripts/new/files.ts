import type { EntryFormat, Fields } from '../../src/lib/entry-fields.ts';
import { writeEntry } from '../../src/lib/entry-file.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { toRenders } from '../../src/lib/translation-state.ts';
import { stamp } from '../translations/stamp.ts';

export interface NewEntry {
  kind: string;
  slug: string;
  /** The fields of the original. */
  fields: Fields;
  body: string;
  /** The mission's own language. */
  locale: Locale;
  /** Other languages, each with the fields and the text that are there in it already. */
  translations: Partial<Record<Locale, { fields: Fields; body: string }>>;
}

export interface NewFile {
  path: string;
  text: string;
}

/** Kinds whose translations note down which version of the original they render. */
const noted = ['guides', 'pages'];

/**
 * The files of a new entry in the folder of a mission. What has no text yet and what has to be translated
 * yet is a draft: it is seen while writing and published by nobody's mistake.
 */
export function toFiles(entry: NewEntry, folder: string, format: EntryFormat): NewFile[] {
  const { kind, slug, fields, body, locale, translations } = entry;
  const pathOf = (code: string) => `${folder}/${kind}/${code}/${slug}.mdx`;
  const original = { ...fields, ...(body === '' && { draft: true }) };
  const others = Object.entries(translations).map(([code, own]) => {
    const text = writeEntry(
      { ...original, ...own.fields, draft: true, body: own.body || body },
      format,
    );
    const isNoted = noted.includes(kind);
    return {
      path: pathOf(code),
      text: isNoted ? stamp(text, toRenders({ data: fields, body })) : text,
    };
  });
  return [{ path: pathOf(locale), text: writeEntry({ ...original, body }, format) }, ...others];
}
