import { fontSize, type Mark, text, textWidth, width } from './drawing.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A text wanted at a point, above it or, in a valley, rather below it. */
export interface Label {
  x: number;
  y: number;
  words: string;
  isLow: boolean;
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

/** Keeps a text of this width between the start of the plot and its end. */
const inside = (x: number, half: number, start: number) =>
  Math.min(Math.max(x, start + half), width - half);

/**
 * Writes labels at their points as long as they cover no other label and no point; the first ones wanted
 * have the choice. What finds no room is left to the table.
 */
export function placeLabels(labels: Label[], start: number, bottom: number): Mark[] {
  const points = labels.map(({ x, y }) => around(x, y, 4));
  const taken: Box[] = [];
  return labels.flatMap(({ x, y, words, isLow }) => {
    const half = textWidth(words) / 2;
    const center = inside(x, half, start);
    const [above, below] = [y - 9, y + fontSize + 7];
    for (const baseline of isLow ? [below, above] : [above, below]) {
      const box = {
        left: center - half,
        right: center + half,
        top: baseline - fontSize + 2,
        bottom: baseline + 1,
      };
      const isFree =
        box.top >= 0 &&
        box.bottom <= bottom &&
        ![...points, ...taken].some((other) => overlaps(box, other));
      if (!isFree) continue;
      taken.push(box);
      return [text(words, center, baseline, 'value', 'middle')];
    }
    return [];
  });
}
