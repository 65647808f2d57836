import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Locale } from '../../src/lib/locales.ts';
import { type Figure, figureSchema } from '../../src/lib/schemas/figures.ts';
import { type Table, toTables } from '../../src/lib/tables.ts';
import { tablePath, toHref } from '../../src/lib/urls.ts';
import { type Element, elementsOf, isInside, type Page, type Site, textOf } from './built-pages.ts';

/** The pages of figures beside their records. */

const root = join(import.meta.dirname, '../..');

export const figuresOf = (site: Site): [id: string, figure: Figure][] =>
  globSync(`src/content/${site.id}/figures/*.yaml`, { cwd: root }).map((file) => [
    basename(file, '.yaml'),
    figureSchema.parse(parse(readFileSync(join(root, file), 'utf8'))),
  ]);

export const tablesOf = (site: Site): Table[] =>
  figuresOf(site).flatMap(([id, figure]) => toTables(id, figure));

export interface Shown {
  table: Table;
  locale: Locale;
  page: Page;
}

/** Each edition of each table with its page in each language that it is written in. */
export function shownIn(site: Site): Shown[] {
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

export const drawnIn = (page: Page) =>
  elementsOf(page.html).filter(({ attributes }) => attributes['data-value'] !== undefined);

/** What the record gives the chart to draw, a line per cell. */
export function cellsToDraw({ columns, rows, chart }: Table): string[] {
  return rows.flatMap(({ cells }, row) =>
    columns.flatMap(({ key }, index) => {
      const isDrawn = chart?.columns.includes(key) && typeof cells[index] === 'number';
      return isDrawn ? [`row ${row}, ${key}: ${cells[index]}`] : [];
    }),
  );
}

export const toCellLine = ({ attributes }: Element) =>
  `row ${attributes['data-row']}, ${attributes['data-column']}: ${attributes['data-value']}`;

/** How much longer a bar is than its value says, seen against the first bar of the chart. */
export function isOutOfScale(bars: Element[]): boolean {
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

export function rowsOf(page: Page): string[][] {
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
