import { scaleLinear } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { bar, type Drawing, type Mark, rounded, text, width } from './drawing.ts';
import { type ChartData, type Point, toDatum, valuesOf } from './series.ts';

const node = 8;
const room = 110;
/** Above each destination there is a line for its name and number. */
const labelHeight = 26;

const toPath = linkHorizontal<
  unknown,
  { source: [number, number]; target: [number, number] },
  [number, number]
>()
  .source(({ source }) => source)
  .target(({ target }) => target);

/** Bands from one place to others, each as thick as its number is large. */
export function drawFlow({ series }: ChartData, from: string): Drawing {
  const points = (series[0]?.points ?? []).filter(
    (point): point is Point & { value: number } => point.value !== null,
  );
  const total = valuesOf(series).reduce((sum, value) => sum + value, 0);
  const toThickness = scaleLinear([0, total], [0, room]);
  const height = room + points.length * labelHeight;
  const start = labelHeight + (height - room - labelHeight) / 2;
  let left = start;
  let right = 0;
  const marks = points.flatMap((point): Mark[] => {
    const thickness = toThickness(point.value);
    right += labelHeight;
    const d = toPath({
      source: [node, rounded(left + thickness / 2)],
      target: [width - node, rounded(right + thickness / 2)],
    });
    const drawn: Mark[] = [
      {
        type: 'flow',
        d: d ?? '',
        thickness: rounded(thickness),
        datum: toDatum(point, point.value),
      },
      bar([width - node, right, node, thickness], 0),
      text(`${point.name}: ${point.text}`, width, right - 8, 'value', 'end'),
    ];
    left += thickness;
    right += thickness;
    return drawn;
  });
  return {
    height: Math.max(height, right) + 4,
    marks: [...marks, bar([0, start, node, room], 0), text(from, 0, start - 8, 'name')],
  };
}
