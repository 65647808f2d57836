import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { Locale } from '../../src/lib/locales.ts';
import { type Figure, figureSchema } from '../../src/lib/schemas/figures.ts';
import { formatCell, isLocalized, isNamed, type Table, toTables } from '../../src/lib/tables.ts';
import { homePath, tableDataHref, tablePath, toHref } from '../../src/lib/urls.ts';
import {
  type Element,
  elementsOf,
  isInside,
  type Page,
  readText,
  type Site,
  sites,
  textOf,
} from './built-pages.ts';
import { assertNone } from './problems.ts';

/** What the pages show of the figures must be what the records say, cell by cell. */

const root = join(import.meta.dirname, '../..');

const figuresOf = (site: Site): [id: string, figure: Figure][] =>
  globSync(`src/content/${site.id}/figures/*.yaml`, { cwd: root }).map((file) => [
    basename(file, '.yaml'),
    figureSchema.parse(parse(readFileSync(join(root, file), 'utf8'))),
  ]);

const tablesOf = (site: Site): Table[] =>
  figuresOf(site).flatMap(([id, figure]) => toTables(id, figure));

interface Shown {
  table: Table;
  locale: Locale;
  page: Page;
}

/** Each edition of each table with its page in each language that it is written in. */
function shownIn(site: Site): Shown[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  return tablesOf(site).flatMap((table) =>
    (Object.keys(table.title) as Locale[])
      .filter((locale) => site.mission.locales[locale])
      .map((locale) => {
        const path = toHref(locale, tablePath(table.id, table.edition));
        const page = pages.get(path);
        assert.ok(page, `${path} is not built`);
        return { table, locale, page };
      }),
  );
}

const drawnIn = (page: Page) =>
  elementsOf(page.html).filter(({ attributes }) => attributes['data-value'] !== undefined);

/** What the record gives the chart to draw, a line per cell. */
function cellsToDraw({ columns, rows, chart }: Table): string[] {
  return rows.flatMap(({ cells }, row) =>
    columns.flatMap(({ key }, index) => {
      const isDrawn = chart?.columns.includes(key) && typeof cells[index] === 'number';
      return isDrawn ? [`row ${row}, ${key}: ${cells[index]}`] : [];
    }),
  );
}

const toCellLine = ({ attributes }: Element) =>
  `row ${attributes['data-row']}, ${attributes['data-column']}: ${attributes['data-value']}`;

/** How much longer a bar is than its value says, seen against the first bar of the chart. */
function isOutOfScale(bars: Element[]): boolean {
  const sides = bars.map(
    ({ attributes }) => [Number(attributes.width), Number(attributes.height)] as const,
  );
  const stand = new Set(sides.map(([width]) => width)).size === 1;
  const scales = bars.map(({ attributes }, index) => {
    const [width = 0, height = 0] = sides[index] ?? [];
    return {
      length: stand && bars.length > 1 ? height : width,
      value: Number(attributes['data-value']),
    };
  });
  const largest = scales.reduce((a, b) => (b.value > a.value ? b : a));
  return scales.some(
    ({ length, value }) => Math.abs(length - (value / largest.value) * largest.length) > 0.2,
  );
}

function rowsOf(page: Page): string[][] {
  const elements = elementsOf(page.html);
  const rows = elements.filter(
    (element) => element.name === 'tr' && isInside(element, ({ name }) => name === 'tbody'),
  );
  return rows.map((row) =>
    elements
      .filter(({ name, parent }) => parent === row && /^t[dh]$/.test(name))
      .map(({ content }) => textOf(content)),
  );
}

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
          const text = textOf(drawing?.content ?? '');
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
      const problems = site.pages.flatMap((page) => {
        const { locale } = page;
        const isShown =
          locale &&
          (page.path === toHref(locale, homePath) || /^\/\w+\/programmes\//.test(page.path));
        if (!isShown) return [];
        const items = elementsOf(page.html).filter(
          ({ name, attributes }) => name === 'li' && attributes.class?.includes('border-tone'),
        );
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
