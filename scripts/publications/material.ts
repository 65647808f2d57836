import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Locale } from '../../src/lib/locales.ts';
import { missionId, toLocalText } from '../../src/lib/mission.ts';
import type { entrySchemas, Localized, recordSchemas } from '../../src/lib/schemas.ts';
import { type ContentRecord, loadContent } from '../checks/content.ts';
import { schemas } from '../checks/kinds.ts';

/** The mission's content as the documents need it: read, checked against its schema, sorted. */

type Entries = ReturnType<typeof entrySchemas<z.ZodString>>;
type Records = typeof recordSchemas;
type Data<K> = K extends keyof Entries
  ? z.infer<Entries[K]>
  : K extends keyof Records
    ? z.infer<Records[K]>
    : never;

export interface Item<T> {
  slug: string;
  locale: string | undefined;
  data: T;
}

const { records } = loadContent(join(import.meta.dirname, '../..'), missionId);

const toItem = <K extends keyof Entries | keyof Records>(kind: K, record: ContentRecord) => ({
  slug: record.slug,
  locale: record.locale,
  data: schemas[kind].parse(record.data) as Data<K>,
});

/** Every item of a kind in its order, in one locale where the kind has files per locale. */
export function itemsOf<K extends keyof Entries | keyof Records>(
  kind: K,
  locale?: Locale,
): Item<Data<K>>[] {
  const orderOf = (data: object) => ('order' in data ? Number(data.order) : 0);
  return records
    .filter((record) => record.kind === kind && (!locale || record.locale === locale))
    .map((record) => toItem(kind, record))
    .sort((a, b) => orderOf(a.data) - orderOf(b.data));
}

/** A text in the document's language, else in another one, which then is said in the markup. */
export const inLocale = (text: Localized, locale: Locale) => toLocalText(text, locale).text;
