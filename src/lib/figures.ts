import type { CollectionEntry } from 'astro:content';
import { figures, recordsById } from './content.ts';
import type { Locale } from './locales.ts';
import { missionLocales, toLocalText } from './mission.ts';
import { formatCell, isNamed, type Table, toTables } from './tables.ts';

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
    const row = rows.find((candidate) => isNamed(candidate, pick.row));
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

/** Every edition of every table. */
export const tables: Table[] = figures.flatMap(({ id, data }) => toTables(id, data));

/** The locales that a table is written in, in the mission's order. */
export const localesOfTable = ({ title }: Table): Locale[] =>
  missionLocales.filter((locale) => title[locale]);

/** One path for each table and earlier edition in each locale of the mission. */
export const tablePaths = () =>
  missionLocales.flatMap((locale) =>
    tables.map((table) => ({
      params: { locale, table: [table.id, table.edition].filter(Boolean).join('/') },
      props: { locale, table },
    })),
  );

/** One path for the data of each table and earlier edition. */
export const tableDataPaths = () =>
  tables.map((table) => ({
    params: { table: [table.id, table.edition].filter(Boolean).join('/') },
    props: { table },
  }));
