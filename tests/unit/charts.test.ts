import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawChart } from '../../src/lib/charts/chart.ts';
import { toDescription } from '../../src/lib/charts/description.ts';
import { type Drawing, type Mark, width } from '../../src/lib/charts/drawing.ts';
import { hasGaps, toChartData } from '../../src/lib/charts/series.ts';
import { drawThumbnail } from '../../src/lib/charts/thumbnail.ts';
import type { ChartKind } from '../../src/lib/schemas/figures.ts';
import type { Cell, Table } from '../../src/lib/tables.ts';

type Columns = [key: string, kind: Table['columns'][number]['kind']][];

function tableOf(
  kind: ChartKind,
  columns: Columns,
  cells: Cell[][],
  extra: Partial<Table> = {},
): Table {
  const numbers = columns.slice(1).map(([key]) => key);
  return {
    id: 'table',
    title: { en: 'Table' },
    order: 1,
    columns: columns.map(([key, columnKind]) => ({ key, kind: columnKind, label: { en: key } })),
    chart: { kind, columns: numbers, ...(kind === 'flow' && { from: { en: 'Here' } }) },
    rows: cells.map((row) => ({ cells: row, derived: false })),
    breaks: [],
    source: ['https://example.org/'],
    asOf: '2022' as never,
    ...extra,
  };
}

const years: Columns = [
  ['year', 'date'],
  ['people', 'number'],
];
const places: Columns = [
  ['place', 'text'],
  ['people', 'number'],
];

function draw(table: Table, dir: 'ltr' | 'rtl' = 'ltr'): Drawing {
  const drawing = drawChart(table, 'en', dir);
  assert.ok(drawing);
  return drawing;
}

const of = <Type extends Mark['type']>({ marks }: Drawing, type: Type) =>
  marks.filter((mark): mark is Extract<Mark, { type: Type }> => mark.type === type);
const textsOf = (drawing: Drawing) => of(drawing, 'text').map(({ text }) => text);
/** The bars that stand for values, without those of the key. */
const barsOf = (drawing: Drawing) => of(drawing, 'bar').filter(({ datum }) => datum);

describe('lines', () => {
  const cells = [
    ['2015', 10],
    ['2016', 20],
    ['2019', 40],
    ['2020', 30],
  ];

  test('join neighbouring years and leave missing years open', () => {
    const lines = of(draw(tableOf('line', years, cells)), 'line').slice(1);
    assert.equal(lines.length, 2);
    for (const { d } of lines) assert.equal(d.match(/[ML]/g)?.length, 2);
  });

  test('leave an unknown value open', () => {
    const gap = [
      ['2015', 10],
      ['2016', null],
      ['2017', 40],
    ];
    assert.equal(of(draw(tableOf('line', years, gap)), 'line').length, 1);
  });

  test('end at a break, which is drawn', () => {
    const breaks = [{ row: '2020', reason: { en: 'Counted otherwise.' } }];
    const drawing = draw(tableOf('line', years, cells, { breaks }));
    assert.equal(of(drawing, 'line').length, 2);
    assert.equal(of(drawing, 'rule').filter(({ look }) => look === 'break').length, 1);
  });

  test('have points whose height is the value', () => {
    const points = of(draw(tableOf('line', years, cells)), 'point').filter(({ datum }) => datum);
    const height = (value: number) => points.find(({ datum }) => datum?.value === value)?.y ?? NaN;
    assert.ok(Math.abs(height(10) - height(20) - (height(20) - height(30))) < 0.2);
    assert.ok(height(40) < height(30));
  });

  test('tell series apart by dash and shape', () => {
    const columns: Columns = [...years, ['families', 'number']];
    const two = cells.map(([year, value], index) => [year, value, index] as Cell[]);
    const drawing = draw(tableOf('line', columns, two));
    assert.equal(new Set(of(drawing, 'line').map(({ dash }) => dash)).size, 2);
    assert.equal(new Set(of(drawing, 'point').map(({ d }) => d)).size, 2);
  });

  test('write labels inside the drawing and never over each other', () => {
    const many = Array.from({ length: 14 }, (_, index) => [`${2005 + index}`, 900_000 + index]);
    const labels = of(draw(tableOf('line', years, many)), 'text').filter(
      ({ look }) => look === 'value',
    );
    assert.ok(labels.length > 1 && labels.length < 14);
    const boxes = labels.map(({ x, y, text }) => ({
      left: x - text.length * 3.4,
      right: x + text.length * 3.4,
      y,
    }));
    for (const [index, box] of boxes.entries()) {
      assert.ok(box.left >= 0 && box.right <= width);
      const covered = boxes
        .slice(index + 1)
        .filter(
          ({ left, right, y }) => left < box.right && box.left < right && Math.abs(y - box.y) < 10,
        );
      assert.deepEqual(covered, []);
    }
  });
});

describe('bars', () => {
  test('of years stand, as high as their values, and a missing year keeps its place', () => {
    const drawing = draw(
      tableOf('bar', years, [
        ['2014', 10],
        ['2016', 20],
        ['2017', null],
      ]),
    );
    const bars = barsOf(drawing);
    assert.deepEqual(
      bars.map(({ height }) => height),
      [75, 150],
    );
    assert.ok((bars[1]?.x ?? 0) - (bars[0]?.x ?? 0) > 2 * (bars[0]?.width ?? 0));
    assert.deepEqual(
      textsOf(drawing).filter((text) => text === '–'),
      ['–', '–'],
    );
    assert.ok(textsOf(drawing).includes('2015'));
  });

  test('that are too many lie, and the years between them are named as missing', () => {
    const drawing = draw(
      tableOf('bar', years, [
        ['2001-12-31', 10],
        ['2022-06', 20],
      ]),
    );
    assert.ok(textsOf(drawing).includes('2002–2021: –'));
    const [short, long] = barsOf(drawing).map((bar) => bar.width);
    assert.ok(Math.abs((long ?? 0) - 2 * (short ?? 0)) < 0.2);
  });

  test('are ranked by their value where the record says so', () => {
    const table = tableOf('ranked', places, [
      ['A', 1],
      ['B', 30],
      ['C', 20],
    ]);
    assert.deepEqual(
      barsOf(draw(table)).map(({ datum }) => datum?.value),
      [30, 20, 1],
    );
    assert.deepEqual(
      barsOf(draw({ ...table, chart: { kind: 'bar', columns: ['people'] } })).map(
        ({ datum }) => datum?.value,
      ),
      [1, 30, 20],
    );
  });

  test('of a table with one row are its columns', () => {
    const columns: Columns = [...years, ['families', 'number']];
    const drawing = draw(tableOf('ranked', columns, [['2022', 5, 9]]));
    assert.deepEqual(
      barsOf(drawing).map(({ datum }) => datum?.column),
      ['families', 'people'],
    );
    assert.ok(textsOf(drawing).includes('families'));
  });

  test('of several series differ in their filling', () => {
    const columns: Columns = [...places, ['families', 'number']];
    const bars = barsOf(draw(tableOf('bar', columns, [['A', 5, 9]].concat([['B', 2, 1]]))));
    assert.deepEqual(
      bars.map(({ pattern }) => pattern),
      [0, 1, 0, 1],
    );
  });
});

test('shares fill the width, each as wide as its part', () => {
  const columns: Columns = [
    ['age', 'text'],
    ['share', 'percent'],
  ];
  const drawing = draw(
    tableOf('share', columns, [
      ['young', 75],
      ['old', 25],
    ]),
  );
  const parts = barsOf(drawing);
  assert.deepEqual(
    parts.map(({ x }) => x),
    [0, width * 0.75],
  );
  assert.ok(textsOf(drawing).includes('75%'));
});

test('flows are as thick as their numbers and name both ends', () => {
  const drawing = draw(
    tableOf('flow', places, [
      ['There', 90],
      ['Elsewhere', 10],
    ]),
  );
  assert.deepEqual(
    of(drawing, 'flow').map(({ thickness }) => thickness),
    [99, 11],
  );
  assert.deepEqual(textsOf(drawing).sort(), ['Elsewhere: 10', 'Here', 'There: 90']);
});

test('from right to left everything stands on the other side, with the same texts', () => {
  const table = tableOf('ranked', places, [
    ['A', 10],
    ['B', 20],
  ]);
  const [here, there] = [draw(table), draw(table, 'rtl')];
  assert.deepEqual(textsOf(there), textsOf(here));
  for (const bar of barsOf(there)) assert.equal(Math.round(bar.x + bar.width), width);
});

test('calculated values carry an asterisk', () => {
  const table = tableOf('ranked', places, [
    ['A', 10],
    ['B', 20],
  ]);
  const rows = table.rows.map((row) => ({ ...row, derived: true }));
  assert.ok(textsOf(draw({ ...table, rows })).includes('20*'));
});

test('a chart is described in words with its ends', () => {
  const table = tableOf('line', years, [
    ['2014', 1000],
    ['2015', 7],
    ['2016', null],
  ]);
  assert.equal(
    toDescription(table, 'en'),
    'Line chart. people: lowest 7 (2015), highest 1,000 (2014). The table has every value.',
  );
});

test('gaps are unknown values and missing years', () => {
  const isPatchy = (cells: Cell[][]) => hasGaps(toChartData(tableOf('bar', years, cells), 'en'));
  assert.equal(
    isPatchy([
      ['2014', 1],
      ['2015-12-31', 2],
      ['2016', 3],
    ]),
    false,
  );
  assert.equal(
    isPatchy([
      ['2014', 1],
      ['2016', 3],
    ]),
    true,
  );
  assert.equal(
    isPatchy([
      ['2014', 1],
      ['2015', null],
    ]),
    true,
  );
});

test('a table without a chart has none, and lines for its thumbnail', () => {
  const { chart, ...table } = tableOf('line', years, [['2014', 1]]);
  assert.ok(chart);
  assert.equal(drawChart(table, 'en', 'ltr'), undefined);
  assert.match(drawThumbnail(table, 'en'), /^M0 3h64/);
});
