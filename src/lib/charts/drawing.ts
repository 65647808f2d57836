/** What a chart is made of. All measures are in units of the drawing, which is as wide as a small phone. */

/** The value that a mark stands for: which row, which column, and the number itself. */
export interface Datum {
  row: number;
  column: string;
  value: number;
}

export type Mark =
  | {
      type: 'bar';
      x: number;
      y: number;
      width: number;
      height: number;
      pattern: number;
      datum?: Datum;
    }
  | { type: 'point'; x: number; y: number; d: string; datum?: Datum }
  | { type: 'line'; d: string; dash?: string | undefined }
  | { type: 'flow'; d: string; thickness: number; datum: Datum }
  /** Helps to read the chart: an axis, a grid, a break in the series. */
  | { type: 'rule'; d: string; look: 'axis' | 'grid' | 'break' }
  | { type: 'text'; x: number; y: number; text: string; look: TextLook; anchor: Anchor };

type Anchor = 'start' | 'middle' | 'end';
/** `value` is a number of the table, `name` what it belongs to, `axis` a help to read. */
type TextLook = 'value' | 'name' | 'axis';

export interface Drawing {
  height: number;
  marks: Mark[];
}

export const width = 328;
export const fontSize = 12;
/** How many series can be told apart by their shape, dash or filling. */
export const dashes = [undefined, '7 4', '2 4', '9 3 2 3'] as const;

export const rounded = (value: number) => Math.round(value * 10) / 10;

/** About how wide a text is; digits and most letters of a system font are narrower than this. */
export const textWidth = (text: string) => text.length * fontSize * 0.58;

export const text = (
  words: string,
  x: number,
  y: number,
  look: TextLook,
  anchor: Anchor = 'start',
): Mark => ({ type: 'text', x: rounded(x), y: rounded(y), text: words, look, anchor });

export const bar = (
  [x, y, barWidth, height]: [number, number, number, number],
  pattern: number,
  datum?: Datum,
): Mark => ({
  type: 'bar',
  x: rounded(x),
  y: rounded(y),
  width: rounded(barWidth),
  height: rounded(height),
  pattern,
  ...(datum && { datum }),
});

/** Cuts a text into lines that are no wider than the room there is. */
export function toLines(words: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
