import type { Locale } from '../locales.ts';
import { toLocalText } from '../mission.ts';
import { formatNumber } from '../strings.ts';
import { formatCell, type Table } from '../tables.ts';
import { drawBars } from './bars.ts';
import { drawColumns, fitsColumns } from './columns.ts';
import { type Drawing, type Mark, rounded, width } from './drawing.ts';
import { drawFlow } from './flow.ts';
import { drawLines } from './line.ts';
import { toChartData } from './series.ts';
import { drawShares } from './share.ts';

/** Everything from the other side, for languages that are read from right to left; texts stay as they are. */
function mirror({ height, marks }: Drawing): Drawing {
  const turned = marks.map((mark): Mark => {
    if (mark.type === 'bar') return { ...mark, x: rounded(width - mark.x - mark.width) };
    return mark.type === 'text' || mark.type === 'point'
      ? { ...mark, x: rounded(width - mark.x) }
      : mark;
  });
  return { height, marks: turned };
}

function draw(table: Table, chart: NonNullable<Table['chart']>, locale: Locale): Drawing {
  const data = toChartData(table, locale);
  const column = table.columns.find(({ key }) => key === chart.columns[0]);
  const toTick = (value: number) =>
    (column?.kind === 'percent' ? formatCell(value, column, locale) : null) ??
    formatNumber(value, locale);
  switch (chart.kind) {
    case 'line':
      return drawLines(data, toTick);
    case 'bar':
      return fitsColumns(data) ? drawColumns(data) : drawBars(data, false);
    case 'ranked':
      return drawBars(data, true);
    case 'share':
      return drawShares(data);
    case 'flow':
      return drawFlow(data, chart.from ? toLocalText(chart.from, locale).text : '');
  }
}

/** The chart that a table's record asks for, in the direction of the language; none where it asks for none. */
export function drawChart(table: Table, locale: Locale, dir: 'ltr' | 'rtl'): Drawing | undefined {
  if (!table.chart) return undefined;
  const drawing = draw(table, table.chart, locale);
  return dir === 'rtl' ? mirror(drawing) : drawing;
}
