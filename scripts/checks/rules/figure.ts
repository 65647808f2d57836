import { isPartialDate } from '../../../src/lib/partial-date.ts';
import type { ContentRecord } from '../content.ts';
import { isFields, listAt, valueAt } from '../fields.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

/** The rows of a table or of one of its earlier editions, and where they stand. */
interface Rows {
  record: ContentRecord;
  columns: unknown[];
  rows: unknown[];
  source: unknown[];
  path: Path;
}

const numeric = ['number', 'percent', 'euro'];
/** The columns that the CSV has besides those of the table. */
const reserved = ['derived', 'source'];

const kindOf = (column: unknown) => String(valueAt(column, ['kind']));

function checkWidth({ record, columns, rows, path }: Rows): Finding[] {
  return rows.flatMap((row, index) => {
    const cells = listAt(row, 'cells');
    if (cells.length === columns.length) return [];
    return [
      findingAt(
        record,
        record.positionOf([...path, index]),
        `Row ${index + 1} has ${cells.length} cells, but the table has ${columns.length} columns.`,
        'Write one cell per column; write null where a value is not known.',
      ),
    ];
  });
}

function checkNumbers({ record, columns, rows, path }: Rows): Finding[] {
  return rows.flatMap((row, index) =>
    columns.flatMap((column, at) => {
      const cell = listAt(row, 'cells')[at];
      if (!numeric.includes(kindOf(column))) return [];
      if (cell === undefined || cell === null || typeof cell === 'number') return [];
      return [
        findingAt(
          record,
          record.positionOf([...path, index, 'cells', at]),
          `The column ${valueAt(column, ['key'])} holds numbers, but this is a text.`,
          'Write the number without quotes, spaces and units, with a point for decimals: 1234.5.',
        ),
      ];
    }),
  );
}

/** The first cell as it is read: `2015`, "2015" and "2015~" are the same year. */
const nameOf = (row: unknown): string | undefined => {
  const [cell] = listAt(row, 'cells');
  if (cell === undefined) return undefined;
  return isFields(cell) ? JSON.stringify(cell) : String(cell).replace(/~$/, '');
};

function checkNames({ record, columns, rows, path }: Rows): Finding[] {
  const names = rows.map(nameOf);
  const isYear = kindOf(columns[0]) === 'date';
  return names.flatMap((name, row) => {
    const first = names.indexOf(name);
    if (name === undefined) return [];
    const at = record.positionOf([...path, row, 'cells', 0]);
    if (first !== row)
      return [
        findingAt(
          record,
          at,
          `Row ${row + 1} begins with the same value as row ${first + 1}.`,
          'The first cell is the name of the row: delete one of the two rows or tell them apart.',
        ),
      ];
    if (!isYear || !['string', 'number'].includes(typeof listAt(rows[row], 'cells')[0])) return [];
    if (isPartialDate(name)) return [];
    return [
      findingAt(
        record,
        at,
        `The column ${valueAt(columns[0], ['key'])} holds dates, but "${name}" is none.`,
        'Write 2022, 2022-07 or 2022-07-31 in quotes, or give the column the kind text.',
      ),
    ];
  });
}

/** With one source for the whole table, each row has that one. */
function checkSources({ record, rows, source, path }: Rows): Finding[] {
  if (source.length < 2) return [];
  const mend = `Write source: with one of the addresses under source of the table.`;
  return rows.flatMap((row, index) => {
    const own = [valueAt(row, ['source']) ?? []].flat();
    const unknown = own.find((href) => !source.includes(href));
    if (own.length > 0 && unknown === undefined) return [];
    const at = record.positionOf([...path, index, ...(own.length > 0 ? ['source'] : [])]);
    const what =
      own.length > 0
        ? `The source of row ${index + 1} is not among the sources of the table.`
        : `Row ${index + 1} has no source, and the table has ${source.length}.`;
    return [findingAt(record, at, what, own.length > 0 ? `${mend} Or add it there.` : mend)];
  });
}

/** Each column and each edition has an address or a name of its own in the CSV and JSON. */
function checkIds(record: ContentRecord): Finding[] {
  const keys = listAt(record.data, 'columns').map((column) => valueAt(column, ['key']));
  const columns = keys.flatMap((key, index) => {
    const isReserved = reserved.includes(String(key));
    if (key === undefined || (keys.indexOf(key) === index && !isReserved)) return [];
    return [
      findingAt(
        record,
        record.positionOf(['columns', index, 'key']),
        isReserved
          ? `The CSV of every table has a column "${key}" already.`
          : `The column key "${key}" is used twice; the CSV and JSON would lose one of the two.`,
        'Give each column a key of its own.',
      ),
    ];
  });
  const dates = listAt(record.data, 'editions').map((edition) => dateOf(edition));
  const editions = dates.flatMap((date, index) => {
    if (date === undefined) return [];
    const isCurrent = date === dateOf(record.data);
    if (dates.indexOf(date) === index && !isCurrent) return [];
    return [
      findingAt(
        record,
        record.positionOf(['editions', index, 'asOf']),
        `Another edition of this table has the date ${date} already, and with it the same address.`,
        'Write the date of the source as exactly as it is known, or delete one of the editions.',
      ),
    ];
  });
  return [...columns, ...editions];
}

function dateOf(edition: unknown): string | undefined {
  const date = valueAt(edition, ['asOf']);
  if (date === undefined) return undefined;
  return date instanceof Date ? date.toISOString().slice(0, 10) : String(date).replace(/~$/, '');
}

function checkFigure(record: ContentRecord): Finding[] {
  const columns = listAt(record.data, 'columns');
  const toRows = (data: unknown, path: Path): Rows => ({
    record,
    columns,
    rows: listAt(data, 'rows'),
    source: listAt(data, 'source'),
    path: [...path, 'rows'],
  });
  const tables = [
    toRows(record.data, []),
    ...listAt(record.data, 'editions').map((edition, index) =>
      toRows(edition, ['editions', index]),
    ),
  ];
  return [
    ...tables.flatMap((table) => [
      ...checkWidth(table),
      ...checkNumbers(table),
      ...checkNames(table),
      ...checkSources(table),
    ]),
    ...checkIds(record),
  ];
}

/** Tables of figures are complete rectangles with named rows that say where they are from. */
export default {
  name: 'figure',
  check: ({ records }) => records.filter(({ kind }) => kind === 'figures').flatMap(checkFigure),
} satisfies Rule;
