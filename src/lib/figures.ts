import type { CollectionEntry } from 'astro:content';
import { figures, recordsById } from './content.ts';
import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import { toLocalText } from './mission.ts';
import { isPartialDate } from './partial-date.ts';
import type { Figure, Localized } from './schemas.ts';
import { formatNumber } from './strings.ts';

type Cell = Figure['rows'][number]['cells'][number];
type Column = Figure['columns'][number];

const isLocalized = (cell: Cell): cell is Localized => typeof cell === 'object' && cell !== null;

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

/** One number picked from a table, with the words that belong to it. */
export interface KeyFigure {
  value: string;
  label: string;
  period: string;
  figure: CollectionEntry<'figures'>;
}

/**
 * Reads key figures out of the tables, so that a number stands in one place only. Where a table is not
 * written in the locale, its figure is left out.
 */
export function toKeyFigures(
  picks: { figure: string; row: string; column: string }[],
  locale: Locale,
): KeyFigure[] {
  return picks.flatMap((pick) => {
    const [figure] = recordsById(figures, [pick.figure]) as [CollectionEntry<'figures'>];
    if (!figure.data.title[locale]) return [];
    const { columns, rows } = figure.data;
    const row = rows.find(({ cells }) => {
      const [first = null] = cells;
      return isLocalized(first)
        ? Object.values(first).includes(pick.row)
        : String(first) === pick.row;
    });
    const index = columns.findIndex(({ key }) => key === pick.column);
    const column = columns[index];
    const first = columns[0];
    if (!row || !column || !first) {
      throw new Error(`The table "${pick.figure}" has no row "${pick.row}" with "${pick.column}".`);
    }
    return {
      value: formatCell(row.cells[index] ?? null, column, locale) ?? '–',
      label: toLocalText(column.label, locale).text,
      period: formatCell(row.cells[0] ?? null, first, locale) ?? '',
      figure,
    };
  });
}
