import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatCell, isLocalized, isNamed } from '../../src/lib/tables.ts';
import { homePath, tableDataHref, toHref } from '../../src/lib/urls.ts';
import { elementsOf, readText, sites, textOf } from './built-pages.ts';
import {
  cellsToDraw,
  drawnIn,
  figuresOf,
  isOutOfScale,
  rowsOf,
  type Shown,
  shownIn,
  tablesOf,
  toCellLine,
} from './figure-pages.ts';
import { assertNone } from './problems.ts';

/** What the pages show of the figures must be what the records say, cell by cell. */

const flat = (text: string) => text.replace(/\s+/g, ' ');

function checkTable({ table, locale, page }: Shown): string[] {
  const shown = rowsOf(page);
  return table.rows.flatMap(({ cells, derived }, row) =>
    table.columns.flatMap((column, index) => {
      const text = formatCell(cells[index] ?? null, column, locale);
      const star = derived && index > 0 && text ? '*' : '';
      const found = shown[row]?.[index] ?? 'nothing';
      const isRight =
        text === null ? found.startsWith('–') : found.replace(' *', '*') === flat(`${text}${star}`);
      return isRight
        ? []
        : [`${page.file}: row ${row + 1}, ${column.key} shows ${found}, not ${text}`];
    }),
  );
}

for (const site of sites) {
  describe(site.id, () => {
    const shown = shownIn(site);

    test('each chart draws every value of its columns once, and nothing else', () => {
      for (const { table, page } of shown) {
        assert.deepEqual(
          drawnIn(page).map(toCellLine).sort(),
          cellsToDraw(table).sort(),
          page.file,
        );
      }
    });

    test('bars are as long as their values', () => {
      const wrong = shown.filter(({ table, page }) => {
        const bars = drawnIn(page).filter(({ name }) => name === 'rect');
        return table.chart?.kind !== 'share' && bars.length > 0 && isOutOfScale(bars);
      });
      assertNone(wrong.map(({ page }) => `${page.file}: a bar is not as long as its value`));
    });

    test('charts write their values; where lines are crowded, the table does', () => {
      const missing = shown
        .filter(({ table }) => table.chart && table.chart.kind !== 'line')
        .flatMap(({ table, locale, page }) => {
          const drawing = elementsOf(page.html).find(({ attributes }) => attributes['data-chart']);
          const written = elementsOf(drawing?.content ?? '').filter(({ name }) => name === 'text');
          const text = written.map(({ content }) => textOf(content)).join('\n');
          return table.rows.flatMap(({ cells }) =>
            table.columns.flatMap((column, index) => {
              if (!table.chart?.columns.includes(column.key)) return [];
              const value = formatCell(cells[index] ?? null, column, locale);
              return value === null || text.includes(flat(value)) ? [] : [`${page.file}: ${value}`];
            }),
          );
        });
      assertNone(missing);
    });

    test('a break in a series is drawn and explained', () => {
      const broken = shown.filter(({ table }) => table.chart && table.breaks.length > 0);
      const wrong = broken.filter(({ table, locale, page }) => {
        const lines = elementsOf(page.html).filter(
          ({ attributes }) => attributes.class === 'stroke-ink' && attributes['stroke-dasharray'],
        );
        const text = textOf(page.html);
        return (
          lines.length !== table.breaks.length ||
          !table.breaks.every(({ reason }) => text.includes(flat(reason[locale] ?? '')))
        );
      });
      assertNone(wrong.map(({ page }) => page.file));
    });

    test('each table shows the cells of its record', () => assertNone(shown.flatMap(checkTable)));

    test('CSV and JSON of each table hold its cells', () => {
      for (const table of tablesOf(site)) {
        const json = JSON.parse(readText(site, tableDataHref(table.id, table.edition, 'json')));
        const values = table.rows.map(({ cells }) =>
          Object.fromEntries(table.columns.map(({ key }, index) => [key, cells[index] ?? null])),
        );
        assert.deepEqual(
          json.rows.map((row: { values: unknown }) => row.values),
          values,
        );
        const csv = readText(site, tableDataHref(table.id, table.edition, 'csv')).split('\r\n');
        assert.equal(csv.length, table.rows.length + 2);
        for (const [row, { cells }] of table.rows.entries()) {
          for (const cell of cells.flatMap((one) =>
            isLocalized(one) ? Object.values(one) : (one ?? []),
          ))
            assert.ok(csv[row + 1]?.includes(String(cell)), `${table.id}: ${cell}`);
        }
      }
    });

    test('key figures are cells of the tables that they lead to', () => {
      const tables = new Map(
        tablesOf(site)
          .filter(({ edition }) => !edition)
          .map((table) => [table.id, table]),
      );
      let seen = 0;
      const problems = site.pages.flatMap((page) => {
        const { locale } = page;
        const isShown =
          locale &&
          (page.path === toHref(locale, homePath) || /^\/\w+\/programmes\//.test(page.path));
        if (!isShown) return [];
        const items = elementsOf(page.html).filter(
          ({ name, attributes }) => name === 'li' && attributes.class?.includes('border-tone'),
        );
        seen += items.length;
        return items.flatMap(({ content }) => {
          const paragraphs = elementsOf(content)
            .filter(({ name }) => name === 'p')
            .map((element) => textOf(element.content));
          const [value, label] = paragraphs;
          const id = /\/figures\/([^/]+)\//.exec(content)?.[1] ?? '';
          const table = tables.get(id);
          const index =
            table?.columns.findIndex((column) => flat(column.label[locale] ?? '') === label) ?? -1;
          const column = table?.columns[index];
          const isCell =
            column &&
            table?.rows.some(
              ({ cells }) => flat(formatCell(cells[index] ?? null, column, locale) ?? '') === value,
            );
          return isCell ? [] : [`${page.file}: ${value} ${label} is no cell of ${id}`];
        });
      });
      assertNone(problems);
      assert.ok(seen > 0, 'no key figures were found');
    });
  });
}

test('at least 20 tables are drawn, with every kind of chart', () => {
  const charts = sites.flatMap((site) => figuresOf(site)).flatMap(([, { chart }]) => chart ?? []);
  assert.ok(charts.length >= 20, `${charts.length} charts`);
  assert.deepEqual([...new Set(charts.map(({ kind }) => kind))].sort(), [
    'bar',
    'flow',
    'line',
    'ranked',
    'share',
  ]);
});

test('a break names a row of its table', () => {
  const breaks = sites
    .flatMap((site) => figuresOf(site))
    .flatMap(([id, { breaks, rows }]) => breaks.map(({ row }) => ({ id, row, rows })));
  assert.ok(breaks.length > 0);
  assertNone(
    breaks.filter(({ row, rows }) => !rows.some((one) => isNamed(one, row))).map(({ id }) => id),
  );
});
