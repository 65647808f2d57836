import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import { toLocalText } from './mission.ts';
import { isPartialDate, toDateTime } from './partial-date.ts';
import type { Figure, Localized } from './schemas.ts';
import { formatNumber } from './strings.ts';

export type Row = Figure['rows'][number];
export type Cell = Row['cells'][number];
export type Column = Figure['columns'][number];

/** A table of figures in one of its editions. */
export interface Table extends Omit<Figure, 'editions'> {
  id: string;
  /** The date of an earlier edition; the current one has none. */
  edition?: string;
}

/** The editions of a table: the current one, then the earlier ones from the newest. */
export function toTables(id: string, { editions, ...current }: Figure): [Table, ...Table[]] {
  const earlier = editions
    .map((edition) => ({
      id,
      edition: toDateTime(edition.asOf),
      ...current,
      ...edition,
      breaks: [],
    }))
    .sort((a, b) => b.edition.localeCompare(a.edition, 'en'));
  return [{ id, ...current }, ...earlier];
}

export const isLocalized = (cell: Cell | undefined): cell is Localized =>
  typeof cell === 'object' && cell !== null;

export const isNumeric = ({ kind }: Column) => kind !== 'text' && kind !== 'date';

/** A cell as the reader sees it; null where the value is not known. */
export function formatCell(cell: Cell, column: Column, locale: Locale): string | null {
  if (cell === null) return null;
  if (isLocalized(cell)) return toLocalText(cell, locale).text;
  if (column.kind === 'date' && isPartialDate(String(cell)))
    return formatDate(String(cell) as never, locale);
  if (typeof cell === 'string') return cell;
  if (column.kind === 'percent') {
    return formatNumber(cell / 100, locale, { style: 'percent', maximumFractionDigits: 2 });
  }
  if (column.kind === 'euro') {
    return formatNumber(cell, locale, { style: 'currency', currency: 'EUR' });
  }
  return formatNumber(cell, locale);
}

/** The name of a row in words: its first cell. */
export function rowName({ columns, rows }: Table, row: number, locale: Locale): string {
  const [cell = null] = rows[row]?.cells ?? [];
  return (columns[0] && formatCell(cell, columns[0], locale)) ?? '';
}

/** True when a row's first cell is this text, in any language. */
export function isNamed({ cells: [first = null] }: Row, name: string): boolean {
  return isLocalized(first) ? Object.values(first).includes(name) : String(first) === name;
}

/** The addresses that a row's values are from: its own, else the only one of the table. */
export const sourcesOf = (row: Row, { source }: Pick<Table, 'source'>): string[] =>
  row.source ? [row.source].flat() : source.slice(0, 1);
