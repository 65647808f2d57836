import { scaleLinear } from 'd3-scale';
import { bar, type Drawing, type Mark, text, toLines, width } from './drawing.ts';
import { type ChartData, toDatum, valuesOf } from './series.ts';

const height = 44;
const lineHeight = 16;

/** Parts of a whole as one bar cut by their share, and below it what each part is. */
export function drawShares({ series }: ChartData): Drawing {
  const total = valuesOf(series).reduce((sum, value) => sum + value, 0);
  const toLength = scaleLinear([0, total], [0, width]);
  let x = 0;
  let y = height + 14;
  const marks = (series[0]?.points ?? []).flatMap((point, index): Mark[] => {
    if (point.value === null) return [];
    const length = toLength(point.value);
    const lines = toLines(point.name, width - 110);
    const part = bar([x, 0, Math.max(length - 2, 1), height], index, toDatum(point, point.value));
    const drawn = [
      part,
      bar([0, y, 24, 14], index),
      ...lines.map((line, at) => text(line, 34, y + 12 + at * lineHeight, 'name')),
      text(point.text, width, y + 12, 'value', 'end'),
    ];
    x += length;
    y += lines.length * lineHeight + 8;
    return drawn;
  });
  return { height: y, marks };
}
