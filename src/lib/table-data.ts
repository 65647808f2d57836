import { type Locale, localeCodes } from './locales.ts';
import { type Column, isLocalized, sourcesOf, type Table } from './tables.ts';
import { tableDataHref, tablePath, toHref } from './urls.ts';

/** What stands at the address of a table's JSON; a change that breaks its readers gets a new address. */
export interface TableDocument extends Pick<
  Table,
  'id' | 'edition' | 'title' | 'definition' | 'columns' | 'breaks' | 'notes' | 'source' | 'asOf'
> {
  /** Values by the key of their column, null where unknown; texts are by locale. */
  rows: { values: Record<string, unknown>; derived: boolean; source: string[] }[];
  /** The page for people, by locale. */
  pages: Partial<Record<Locale, string>>;
  /** The JSON of earlier editions, by their date. */
  editions: Record<string, string>;
}

/** A table as an object, with its earlier editions. */
export function toTableDocument(table: Table, earlier: Table[]): TableDocument {
  const { id, edition, title, definition, columns, rows, breaks, notes, source, asOf } = table;
  return {
    id,
    ...(edition && { edition }),
    title,
    ...(definition && { definition }),
    columns,
    rows: rows.map((row) => ({
      values: Object.fromEntries(columns.map(({ key }, index) => [key, row.cells[index] ?? null])),
      derived: row.derived,
      source: sourcesOf(row, table),
    })),
    breaks,
    ...(notes && { notes }),
    source,
    asOf,
    pages: Object.fromEntries(
      localeCodes
        .filter((locale) => title[locale])
        .map((locale) => [locale, toHref(locale, tablePath(id, edition))]),
    ),
    editions: Object.fromEntries(
      earlier.map((other) => [other.edition, tableDataHref(id, other.edition, 'json')]),
    ),
  };
}

/** RFC 4180: quotes around what holds a comma, a quote or a line end. */
const toField = (value: unknown) => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The languages that the texts of a column are written in; none where they are in no language. */
function localesIn({ rows }: Table, index: number): Locale[] {
  const cells = rows.map(({ cells }) => cells[index]).filter(isLocalized);
  return localeCodes.filter((locale) => cells.some((cell) => cell[locale] !== undefined));
}

interface Part {
  name: string;
  index: number;
  locale: Locale | undefined;
}

/** The CSV columns of one column: itself, or one for each language, e.g. `country.en`. */
function toParts(table: Table, { key }: Column, index: number): Part[] {
  const codes = localesIn(table, index);
  if (codes.length === 0) return [{ name: key, index, locale: undefined }];
  return codes.map((locale) => ({ name: `${key}.${locale}`, index, locale }));
}

/** A table as CSV: numbers with a point, nothing where unknown, then whether calculated and from where. */
export function toCsv(table: Table): string {
  const parts = table.columns.flatMap((column, index) => toParts(table, column, index));
  const header = [...parts.map(({ name }) => name), 'derived', 'source'];
  const lines = table.rows.map((row) => [
    ...parts.map(({ index, locale }) => {
      const cell = row.cells[index];
      return isLocalized(cell) ? locale && cell[locale] : cell;
    }),
    row.derived,
    sourcesOf(row, table).join(' '),
  ]);
  return [header, ...lines].map((line) => `${line.map(toField).join(',')}\r\n`).join('');
}
