import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { bar, dashes, type Drawing, rounded, text, toLines, width } from './drawing.ts';
import type { Series } from './series.ts';

const symbols = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];
/** The shape of a series' points, so that lines can be told apart without colours. */
export const shapes = symbols.map((type) => symbol(type, 52).digits(1)() ?? '');

const rowHeight = 16;
const indent = 34;

/** Says which series is drawn how: a sample of it and its name, one below the other. */
export function drawKey(series: Series[], sample: 'line' | 'bar'): Drawing {
  let y = 0;
  const marks = series.flatMap(({ label }, index) => {
    const lines = toLines(label, width - indent);
    const middle = y + 8;
    const drawn =
      sample === 'bar'
        ? [bar([0, middle - 6, 24, 12], index)]
        : [
            { type: 'line' as const, d: `M0 ${middle}h24`, dash: dashes[index] },
            { type: 'point' as const, x: 12, y: middle, d: shapes[index] as string },
          ];
    const words = lines.map((line, at) =>
      text(line, indent, rounded(middle + 4 + at * rowHeight), 'name'),
    );
    y += lines.length * rowHeight + 2;
    return [...drawn, ...words];
  });
  return { height: y, marks };
}
