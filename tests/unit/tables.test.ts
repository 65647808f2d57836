import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureSchema } from '../../src/lib/schemas/figures.ts';
import { toCsv, toTableDocument } from '../../src/lib/table-data.ts';
import { formatCell, sourcesOf, toTables } from '../../src/lib/tables.ts';

const figure = figureSchema.parse({
  title: { en: 'People by country', sk: 'Ľudia podľa krajín' },
  order: 1,
  columns: [
    { key: 'country', kind: 'text', label: { en: 'country' } },
    { key: 'people', kind: 'number', label: { en: 'people' } },
  ],
  rows: [
    {
      cells: [{ en: 'Iran, Islamic Republic of', sk: 'Irán' }, 1234.5],
      source: 'https://example.org/a',
    },
    {
      cells: [{ en: 'The “others”, "rest"', sk: 'Ostatné' }, null],
      source: ['https://example.org/a', 'https://example.org/b'],
      derived: true,
    },
  ],
  source: ['https://example.org/a', 'https://example.org/b'],
  asOf: '2022',
  editions: [
    {
      title: { en: 'Earlier' },
      asOf: '2016-12-31',
      source: ['https://example.org/c'],
      rows: [{ cells: [{ en: 'Iran' }, 3] }],
    },
  ],
});
const [table, earlier] = toTables('people', figure);

test('an earlier edition has the columns of the table and its own rows, source and date', () => {
  assert.equal(table.edition, undefined);
  assert.equal(earlier?.edition, '2016-12-31');
  assert.deepEqual(earlier?.columns, table.columns);
  assert.equal(earlier?.rows[0]?.cells[1], 3);
});

test('a row without a source of its own has that of the table', () => {
  assert.ok(earlier);
  const [row] = earlier.rows;
  assert.deepEqual(row && sourcesOf(row, earlier), ['https://example.org/c']);
});

test('CSV has a column per language of a text, quotes where needed, and nothing for what is unknown', () => {
  assert.deepEqual(toCsv(table).split('\r\n'), [
    'country.sk,country.en,people,derived,source',
    'Irán,"Iran, Islamic Republic of",1234.5,false,https://example.org/a',
    'Ostatné,"The “others”, ""rest""",,true,https://example.org/a https://example.org/b',
    '',
  ]);
});

test('JSON has the values by column, the pages and the earlier editions', () => {
  const document = toTableDocument(table, earlier ? [earlier] : []);
  assert.equal(document.rows[0]?.values.people, 1234.5);
  assert.equal(document.rows[1]?.values.people, null);
  assert.equal(document.pages.en, '/en/figures/people/');
  assert.deepEqual(document.editions, { '2016-12-31': '/data/figures/people/2016-12-31.json' });
});

test('cells read as their kind says', () => {
  const column = (kind: 'number' | 'percent' | 'euro' | 'date') => ({ key: 'x', kind, label: {} });
  assert.equal(formatCell(1234.5, column('number'), 'en'), '1,234.5');
  assert.equal(formatCell(7.23, column('percent'), 'en'), '7.23%');
  assert.equal(formatCell(398, column('euro'), 'en'), '€398.00');
  assert.equal(formatCell('2015-05', column('date'), 'en'), 'May 2015');
  assert.equal(formatCell(null, column('number'), 'en'), null);
});
