import { scaleBand, scaleLinear } from 'd3-scale';
import { bar, type Drawing, type Mark, rounded, text, textWidth, width } from './drawing.ts';
import { drawKey } from './key.ts';
import { type ChartData, type Series, toDatum, valuesOf } from './series.ts';

const plotHeight = 150;

/** Every year from the first to the last of a series, also those without a row. */
function yearsOf({ points }: Series): number[] {
  const years = points.map(({ time = 0 }) => Math.floor(time));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** True where each row has a year of its own and every column is wide enough for its number. */
export function fitsColumns({ series }: ChartData): boolean {
  const [only, ...others] = series;
  if (!only || others.length > 0) return false;
  if (only.points.some(({ time }) => time === undefined)) return false;
  const years = only.points.map(({ time = 0 }) => Math.floor(time));
  const room = width / yearsOf(only).length - 2;
  return (
    new Set(years).size === years.length &&
    room >= textWidth('2000') &&
    only.points.every(({ text: words }) => textWidth(words) <= room)
  );
}

/** One column a year; a year that is not known keeps its place and stays empty. */
export function drawColumns({ series, breaks }: ChartData): Drawing {
  const [only] = series;
  if (!only) return { height: 0, marks: [] };
  const key = drawKey(series, 'bar');
  const top = key.height + 24;
  const bottom = top + plotHeight;
  const x = scaleBand(yearsOf(only), [0, width]).paddingInner(0.35).paddingOuter(0.2);
  const y = scaleLinear([0, Math.max(...valuesOf(series), 1)], [bottom, top]);
  const columns = yearsOf(only).flatMap((year): Mark[] => {
    const point = only.points.find(({ time = 0 }) => Math.floor(time) === year);
    const left = x(year) ?? 0;
    const middle = left + x.bandwidth() / 2;
    const label = text(String(year), middle, bottom + 18, 'axis', 'middle');
    if (!point || point.value === null)
      return [label, text('–', middle, bottom - 6, 'axis', 'middle')];
    const height = bottom - y(point.value);
    return [
      label,
      bar([left, bottom - height, x.bandwidth(), height], 0, toDatum(point, point.value)),
      text(point.text, middle, bottom - height - 7, 'value', 'middle'),
    ];
  });
  const breakLines = breaks.map(({ row }): Mark => {
    const left = x(Math.floor(only.points[row]?.time ?? 0)) ?? 0;
    const gap = (x.step() - x.bandwidth()) / 2;
    return { type: 'rule', look: 'break', d: `M${rounded(left - gap)} ${top - 14}V${bottom}` };
  });
  const axis: Mark = { type: 'rule', look: 'axis', d: `M0 ${bottom}H${width}` };
  return { height: bottom + 26, marks: [...key.marks, ...columns, axis, ...breakLines] };
}
