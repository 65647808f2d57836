import type { Locale } from '../locales.ts';
import type { Table } from '../tables.ts';
import { toChartData, valuesOf } from './series.ts';

export const thumbnailSize = { width: 64, height: 40 };

/** What stands for a table that has no chart: its lines. */
const lines = 'M0 3h64v3H0zm0 12h64v3H0zm0 12h64v3H0z';

/** The first series of a chart as a few columns, small enough for a list; path data. */
export function drawThumbnail(table: Table, locale: Locale): string {
  if (!table.chart) return lines;
  const { series } = toChartData(table, locale);
  const isByColumn = series[0]?.points.length === 1;
  const [first] = series;
  const points = isByColumn ? series.flatMap(({ points }) => points) : (first?.points ?? []);
  const largest = Math.max(...valuesOf(series), 1);
  const step = thumbnailSize.width / points.length;
  return points
    .map(({ value }, index) => ({
      x: Math.round(index * step),
      height: Math.round(((value ?? 0) / largest) * thumbnailSize.height),
    }))
    .filter(({ height }) => height > 0)
    .map(
      ({ x, height }) =>
        `M${x} ${thumbnailSize.height}v-${height}h${Math.max(Math.round(step) - 3, 2)}v${height}z`,
    )
    .join('');
}
