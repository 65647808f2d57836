import type { Citable } from './citation.ts';
import { type Locale, locales } from './locales.ts';
import { mission, toLocalText } from './mission.ts';
import type { Table } from './tables.ts';
import { tablePath, toHref } from './urls.ts';

/** A table of figures as it is cited: the edition with its date, since a later one has other values. */
export function figureCitable(
  { id, edition, title, asOf }: Pick<Table, 'id' | 'edition' | 'title' | 'asOf'>,
  locale: Locale,
): Citable {
  const { text, locale: titleLocale } = toLocalText(title, locale);
  return {
    id: [id, edition, locale].filter(Boolean).join('-'),
    type: 'dataset',
    title: text,
    authors: [toLocalText(mission.fullName, locale).text],
    date: asOf,
    lang: locales[titleLocale].lang,
    url: new URL(toHref(locale, tablePath(id, edition)), mission.site).href,
  };
}
