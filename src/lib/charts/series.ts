import type { Locale } from '../locales.ts';
import { toLocalText } from '../mission.ts';
import { isPartialDate, precisionOf, toDateTime } from '../partial-date.ts';
import { formatCell, isNamed, rowName, type Table } from '../tables.ts';

/** One cell to draw. */
export interface Point {
  row: number;
  column: string;
  name: string;
  /** The row's place in time in years, where the table is one of dates. */
  time: number | undefined;
  value: number | null;
  /** The value as the table shows it; calculated values carry an asterisk. */
  text: string;
}

export interface Series {
  label: string;
  points: Point[];
}

/** A break in the series: the rows from this one on cannot be compared with those before. */
export interface Break {
  row: number;
}

/** What a chart is drawn from. */
export interface ChartData {
  series: Series[];
  breaks: Break[];
}

/** A date as a number of years: `2015-07` is half way between 2015 and 2016. */
function toTime(cell: unknown): number | undefined {
  const date = String(cell);
  if (!isPartialDate(date)) return undefined;
  const [year = 0, month = 1, day = 1] = toDateTime(date).split('-').map(Number);
  return precisionOf(date) === 'year' ? year : year + (month - 1) / 12 + (day - 1) / 365;
}

/** The columns that the record names for the chart, each as a series of the table's rows. */
export function toChartData(table: Table, locale: Locale): ChartData {
  const { columns, rows, chart, breaks } = table;
  const isOverTime = columns[0]?.kind === 'date';
  const series = (chart?.columns ?? []).map((key) => {
    const index = columns.findIndex((column) => column.key === key);
    const column = columns[index];
    if (!column) throw new Error(`The table "${table.id}" has no column "${key}".`);
    const points = rows.map(({ cells, derived }, row): Point => {
      const cell = cells[index];
      const value = typeof cell === 'number' ? cell : null;
      const mark = derived && value !== null ? '*' : '';
      return {
        row,
        column: key,
        name: rowName(table, row, locale),
        time: isOverTime ? toTime(cells[0]) : undefined,
        value,
        text: `${formatCell(value, column, locale) ?? '–'}${mark}`,
      };
    });
    return { label: toLocalText(column.label, locale).text, points };
  });
  return {
    series,
    breaks: breaks.map(({ row }) => ({ row: rows.findIndex((other) => isNamed(other, row)) })),
  };
}

/** The numbers of a chart that are known. */
export const valuesOf = (series: Series[]): number[] =>
  series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));

/** True where a value is not known or a year between two rows is missing. */
export function hasGaps({ series }: ChartData): boolean {
  const times = (series[0]?.points ?? []).flatMap(({ time }) =>
    time === undefined ? [] : Math.floor(time),
  );
  const isMissing = times
    .toSorted((a, b) => a - b)
    .some((time, index, all) => time - (all[index - 1] ?? time) > 1);
  return isMissing || series.some(({ points }) => points.some(({ value }) => value === null));
}

/** The mark's link to the cell it stands for. */
export const toDatum = ({ row, column }: Point, value: number) => ({ row, column, value });
