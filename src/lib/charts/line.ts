import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { dashes, type Drawing, type Mark, rounded, text, textWidth, width } from './drawing.ts';
import { drawKey, shapes } from './key.ts';
import { placeLabels } from './labels.ts';
import { type ChartData, type Point, toDatum, valuesOf } from './series.ts';

interface Known extends Point {
  time: number;
  value: number;
}

const isKnown = (point: Point): point is Known => point.time !== undefined && point.value !== null;

/** Points of neighbouring years, which a line may join; a missing year or a break ends the line. */
function toRuns(points: Known[], breaks: ChartData['breaks']): Known[][] {
  const runs: Known[][] = [];
  for (const point of points) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last && point.time - last.time <= 1.01;
    if (isNext && !breaks.some(({ row }) => row === point.row)) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Which values to write first, where there is no room for all: the last, the first, the extremes. */
function byImportance(points: Known[]): Known[] {
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const first = [points.at(-1), points[0], sorted.at(-1), sorted[0]].filter(
    (point) => point !== undefined,
  );
  return [...new Set([...first, ...points])];
}

/** True where the line comes down to a point and goes up again. */
function isValley(points: Known[], point: Known): boolean {
  const index = points.indexOf(point);
  const [before, after] = [points[index - 1], points[index + 1]];
  return [before, after].every((other) => other !== undefined && other.value > point.value);
}

const plotHeight = 190;

/** Lines over the years. Where a year is not known there is no line. */
export function drawLines(
  { series, breaks }: ChartData,
  toTick: (value: number) => string,
): Drawing {
  const key = drawKey(series, 'line');
  const top = key.height + 20;
  const bottom = top + plotHeight;
  const drawn = series.map(({ points }) => points.filter(isKnown).sort((a, b) => a.time - b.time));
  const times = series.flatMap(({ points }) => points.flatMap(({ time }) => time ?? []));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const y = scaleLinear([0, Math.max(...valuesOf(series))], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const start = Math.max(...ticks.map((tick) => textWidth(toTick(tick)))) + 14;
  const x = scaleLinear([first, last], [start, width - 14]);
  const at = (point: Known) => ({ x: rounded(x(point.time)), y: rounded(y(point.value)) });

  const grid = ticks.flatMap((tick): Mark[] => [
    {
      type: 'rule',
      look: tick === 0 ? 'axis' : 'grid',
      d: `M${rounded(start - 8)} ${rounded(y(tick))}H${width}`,
    },
    text(toTick(tick), start - 12, y(tick) + 4, 'axis', 'end'),
  ]);
  const step = Math.ceil(36 / ((x(first + 1) || 1) - start));
  const years = Array.from({ length: Math.floor(last - first) + 1 }, (_, index) => first + index)
    .filter((_, index) => index % step === 0)
    .map((year) => text(String(Math.floor(year)), x(year), bottom + 18, 'axis', 'middle'));
  const rows = series[0]?.points ?? [];
  const breakLines = breaks.flatMap(({ row }): Mark[] => {
    const time = rows[row]?.time;
    const before = Math.max(...times.filter((other) => time !== undefined && other < time));
    if (time === undefined) return [];
    return [
      {
        type: 'rule',
        look: 'break',
        d: `M${rounded(x((time + before) / 2))} ${top - 14}V${bottom}`,
      },
    ];
  });
  const path = line<Known>(
    (point) => at(point).x,
    (point) => at(point).y,
  );
  const lines = drawn.flatMap((points, index): Mark[] =>
    toRuns(points, breaks)
      .filter((run) => run.length > 1)
      .map((run) => ({ type: 'line', d: path(run) ?? '', dash: dashes[index] })),
  );
  const points = drawn.flatMap((known, index) =>
    known.map((point): Mark => ({
      type: 'point',
      ...at(point),
      d: shapes[index] as string,
      datum: toDatum(point, point.value),
    })),
  );
  const labels = placeLabels(
    drawn.flatMap((known) =>
      byImportance(known).map((point) => ({
        ...at(point),
        words: point.text,
        isLow: isValley(known, point),
      })),
    ),
    start - 8,
    bottom,
  );
  return {
    height: bottom + 26,
    marks: [...key.marks, ...grid, ...years, ...breakLines, ...lines, ...points, ...labels],
  };
}
