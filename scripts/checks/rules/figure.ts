import type { ContentRecord } from '../content.ts';
import { listAt, valueAt } from '../fields.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const numeric = ['number', 'percent', 'euro'];

function checkWidth(
  record: ContentRecord,
  cells: unknown[],
  columns: unknown[],
  row: number,
): Finding[] {
  if (cells.length === columns.length) return [];
  return [
    findingAt(
      record,
      record.positionOf(['rows', row]),
      `Row ${row + 1} has ${cells.length} cells, but the table has ${columns.length} columns.`,
      'Write one cell per column; write null where a value is not known.',
    ),
  ];
}

function checkNumbers(
  record: ContentRecord,
  cells: unknown[],
  columns: unknown[],
  row: number,
): Finding[] {
  return columns.flatMap((column, index) => {
    const cell = cells[index];
    if (!numeric.includes(String(valueAt(column, ['kind'])))) return [];
    if (cell === undefined || cell === null || typeof cell === 'number') return [];
    return [
      findingAt(
        record,
        record.positionOf(['rows', row, 'cells', index]),
        `The column ${valueAt(column, ['key'])} holds numbers, but this is a text.`,
        'Write the number without quotes, spaces and units, with a point for decimals: 1234.5.',
      ),
    ];
  });
}

function checkNames(record: ContentRecord, rows: unknown[]): Finding[] {
  const names = rows.map((row) => JSON.stringify(listAt(row, 'cells')[0]));
  return names.flatMap((name, row) => {
    const first = names.indexOf(name);
    if (name === undefined || first === row) return [];
    return [
      findingAt(
        record,
        record.positionOf(['rows', row, 'cells', 0]),
        `Row ${row + 1} begins with the same value as row ${first + 1}.`,
        'The first cell is the name of the row: delete one of the two rows or tell them apart.',
      ),
    ];
  });
}

function checkFigure(record: ContentRecord): Finding[] {
  const columns = listAt(record.data, 'columns');
  const rows = listAt(record.data, 'rows');
  const perRow = rows.flatMap((row, index) => {
    const cells = listAt(row, 'cells');
    return [
      ...checkWidth(record, cells, columns, index),
      ...checkNumbers(record, cells, columns, index),
    ];
  });
  return [...perRow, ...checkNames(record, rows)];
}

/** Tables of figures are complete rectangles with named rows. */
export default {
  name: 'figure',
  check: ({ records }) => records.filter(({ kind }) => kind === 'figures').flatMap(checkFigure),
} satisfies Rule;
