import { isFields, listAt, valueAt } from '../fields.ts';
import type { ContentRecord } from '../content.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

const numeric = ['number', 'percent', 'euro'];

interface Table {
  record: ContentRecord;
  columns: unknown[];
  rows: unknown[];
  /** The columns that are drawn, by their place in the table. */
  drawn: number[];
}

const kindOf = (column: unknown) => String(valueAt(column, ['kind']));

const valuesOf = ({ rows, drawn }: Table): unknown[] =>
  rows.flatMap((row) => drawn.map((index) => listAt(row, 'cells')[index]));

/** What a kind of chart needs of a table; nothing when it fits. */
const misfits: Record<string, (table: Table) => string | undefined> = {
  line: ({ columns, rows }) => {
    if (kindOf(columns[0]) !== 'date') return 'A line needs a first column of the kind date.';
    const years = rows.map((row) => String(listAt(row, 'cells')[0]).slice(0, 4));
    return rows.length < 3 || new Set(years).size < years.length
      ? 'A line needs at least three rows, each of another year.'
      : undefined;
  },
  ranked: ({ columns, rows }) =>
    kindOf(columns[0]) === 'date' && rows.length > 1
      ? 'Years are not ranked: their order is that of time.'
      : undefined,
  share: (table) => {
    const values = valuesOf(table);
    const total = values.reduce<number>((sum, value) => sum + Number(value ?? NaN), 0);
    if (table.drawn.length !== 1 || values.length > 4)
      return 'A chart of shares needs one column and at most four rows.';
    const isWhole = kindOf(table.columns[table.drawn[0] ?? 0]) === 'percent';
    return isWhole && Math.abs(total - 100) > 0.5
      ? `The shares add up to ${Math.round(total * 100) / 100} %, not to 100 %.`
      : undefined;
  },
  flow: ({ record, columns, drawn }) =>
    kindOf(columns[0]) !== 'text' ||
    drawn.length !== 1 ||
    !isFields(valueAt(record.data, ['chart', 'from']))
      ? 'A flow needs a first column of places, one column of numbers and from: with where it starts.'
      : undefined,
};

const others: Record<string, string> = {
  line: 'Choose bar.',
  ranked: 'Choose line or bar.',
  share: 'Choose ranked, or correct the values.',
  flow: 'Choose ranked, or add what is missing.',
};

function checkColumns(record: ContentRecord, columns: unknown[]): Finding[] {
  const keys = columns.map((column) => String(valueAt(column, ['key'])));
  const named = listAt(valueAt(record.data, ['chart']), 'columns');
  const known = keys.filter((_, index) => numeric.includes(kindOf(columns[index])));
  const kinds = new Set(named.map((key) => kindOf(columns[keys.indexOf(String(key))])));
  const unknown = named.flatMap((key, index) =>
    known.includes(String(key)) && named.indexOf(key) === index
      ? []
      : [
          findingAt(
            record,
            record.positionOf(['chart', 'columns', index]),
            named.indexOf(key) === index
              ? `The chart cannot draw "${key}": it is no column of numbers of this table.`
              : `The chart names the column "${key}" twice.`,
            `Use one of: ${known.join(', ')}.`,
          ),
        ],
  );
  if (unknown.length > 0 || kinds.size < 2) return unknown;
  return [
    findingAt(
      record,
      record.positionOf(['chart', 'columns']),
      'The chart draws numbers, percentages or euros on one scale.',
      'Name columns of one kind only.',
    ),
  ];
}

function checkBreaks(record: ContentRecord, rows: unknown[]): Finding[] {
  const names = rows.map((row) => {
    const [cell] = listAt(row, 'cells');
    return isFields(cell) ? Object.values(cell).map(String) : [String(cell)];
  });
  return listAt(record.data, 'breaks').flatMap((one, index) => {
    const row = String(valueAt(one, ['row']));
    const at = names.findIndex((name) => name.includes(row));
    if (at > 0) return [];
    return [
      findingAt(
        record,
        record.positionOf(['breaks', index, 'row']),
        at === 0
          ? `Before the row "${row}" there is none to break with.`
          : `The table has no row "${row}".`,
        `Use one of: ${names
          .slice(1)
          .map(([name]) => name)
          .join(', ')}.`,
      ),
    ];
  });
}

function checkKind(table: Table): Finding[] {
  const { record } = table;
  const path: Path = ['chart', 'kind'];
  const kind = String(valueAt(record.data, path));
  const negative = valuesOf(table).some((value) => typeof value === 'number' && value < 0);
  const misfit = negative
    ? 'Charts start at zero; this table has negative numbers.'
    : misfits[kind]?.(table);
  if (!misfit) return [];
  return [
    findingAt(
      record,
      record.positionOf(path),
      misfit,
      negative ? 'Delete chart.' : (others[kind] ?? ''),
    ),
  ];
}

function checkChart(record: ContentRecord): Finding[] {
  const columns = listAt(record.data, 'columns');
  const rows = listAt(record.data, 'rows');
  const breaks = checkBreaks(record, rows);
  const chart = valueAt(record.data, ['chart']);
  if (!isFields(chart)) return breaks;
  const found = checkColumns(record, columns);
  if (found.length > 0) return [...breaks, ...found];
  const keys = columns.map((column) => valueAt(column, ['key']));
  const drawn = listAt(chart, 'columns').map((key) => keys.indexOf(key));
  return [...breaks, ...checkKind({ record, columns, rows, drawn })];
}

/** The chart that a table asks for can be drawn of its columns. */
export default {
  name: 'chart',
  check: ({ records }) => records.filter(({ kind }) => kind === 'figures').flatMap(checkChart),
} satisfies Rule;
