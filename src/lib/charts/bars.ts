import { scaleLinear } from 'd3-scale';
import { bar, type Drawing, type Mark, text, textWidth, toLines, width } from './drawing.ts';
import { drawKey } from './key.ts';
import { type ChartData, type Point, type Series, toDatum, valuesOf } from './series.ts';

/** Bars that stand together under one name; a span of years that nobody knows has none. */
interface Group {
  name: string;
  points: Point[];
  hasBreak: boolean;
}

const largest = ({ points }: Group) => Math.max(...points.map(({ value }) => value ?? -1));

/** The years between two rows, which stay visible as missing. */
function missingBetween(before: Group | undefined, group: Group): Group[] {
  const [from, to] = [before, group].map((one) => one?.points[0]?.time);
  if (from === undefined || to === undefined) return [];
  const [first, last] = [Math.floor(from) + 1, Math.floor(to) - 1];
  if (first > last) return [];
  const name = first === last ? String(first) : `${first}–${last}`;
  return [{ name, points: [], hasBreak: false }];
}

/** A table of one row is drawn by its columns. */
function toGroups({ series, breaks }: ChartData, isRanked: boolean): Group[] {
  const [first] = series;
  if (first?.points.length === 1)
    return series
      .map(({ label, points }) => ({ name: label, points, hasBreak: false }))
      .sort((a, b) => (isRanked ? largest(b) - largest(a) : 0));
  const groups = (first?.points ?? []).map(({ name, row }, index) => ({
    name,
    points: series.flatMap(({ points }) => points[index] ?? []),
    hasBreak: breaks.some((one) => one.row === row),
  }));
  if (isRanked) return groups.sort((a, b) => largest(b) - largest(a));
  return groups.flatMap((group, index) => [...missingBetween(groups[index - 1], group), group]);
}

const thickness = 15;
const lineHeight = 15;

function drawBar(
  point: Point,
  pattern: number,
  y: number,
  toLength: (value: number) => number,
): Mark[] {
  if (point.value === null) return [text(point.text, 2, y + 12, 'axis')];
  const length = toLength(point.value);
  return [
    bar([0, y, length, thickness], pattern, toDatum(point, point.value)),
    text(point.text, length + 6, y + 12, 'value'),
  ];
}

/** Lying bars under their names, in the order of the rows or with the largest first. */
export function drawBars(data: ChartData, isRanked: boolean): Drawing {
  const groups = toGroups(data, isRanked);
  const isByColumn = data.series[0]?.points.length === 1;
  const hasKey = !isByColumn;
  const key = hasKey ? drawKey(data.series, 'bar') : { height: 0, marks: [] };
  const texts = data.series.flatMap((series: Series) => series.points.map((point) => point.text));
  const room = width - Math.max(...texts.map(textWidth)) - 10;
  const toLength = scaleLinear([0, Math.max(...valuesOf(data.series), 1)], [0, room]);
  let y = key.height + 6;
  const marks = groups.flatMap(({ name, points, hasBreak }) => {
    const drawn: Mark[] = hasBreak ? [{ type: 'rule', look: 'break', d: `M0 ${y}H${width}` }] : [];
    if (hasBreak) y += 8;
    if (points.length === 0) {
      y += lineHeight + 10;
      return [text(`${name}: –`, 0, y - 12, 'axis')];
    }
    const lines = toLines(name, width);
    drawn.push(...lines.map((line, index) => text(line, 0, y + 11 + index * lineHeight, 'name')));
    y += lines.length * lineHeight + 2;
    for (const [index, point] of points.entries()) {
      drawn.push(...drawBar(point, isByColumn ? 0 : index, y, toLength));
      y += thickness + 4;
    }
    y += 8;
    return drawn;
  });
  return { height: y, marks: [...key.marks, ...marks] };
}
