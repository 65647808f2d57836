import type { Locale } from '../locales.ts';
import { useStrings } from '../strings.ts';
import type { Table } from '../tables.ts';
import { type Point, type Series, toChartData } from './series.ts';

const isKnown = (point: Point): point is Point & { value: number } => point.value !== null;

/** What a chart shows, in words, for readers who do not see it: its kind and the ends of each series. */
export function toDescription(table: Table, locale: Locale): string {
  const t = useStrings(locale);
  const { series } = toChartData(table, locale);
  const sentences = series.flatMap(({ label, points }: Series) => {
    const sorted = points.filter(isKnown).sort((a, b) => a.value - b.value);
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (!least || !most || least === most) return [];
    return [
      t('chart.extremes', {
        series: label,
        min: least.text,
        minName: least.name,
        max: most.text,
        maxName: most.name,
      }),
    ];
  });
  const kind = table.chart ? `${t(`chart.${table.chart.kind}`)}.` : '';
  return [kind, ...sentences, t('chart.allValues')].join(' ');
}
