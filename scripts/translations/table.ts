import type { LocaleState } from './state.ts';

const columns = ['complete', 'lagging', 'unknown', 'missing'] as const;

const toRow = ([first, ...rest]: string[]) =>
  `${first?.padEnd(8)}${rest.map((cell) => cell.padStart(10)).join('')}`;

const toDetails = ({ locale, lagging, unknown, missing }: LocaleState): string[] => [
  ...lagging.map(({ file, changed }) => `  lagging  ${file}: ${changed.join('; ')}`),
  ...unknown.map((file) => `  unknown  ${file}: stamp it once it says what the original says`),
  ...(missing.length > 0 ? [`  missing  ${locale}: ${missing.join(', ')}`] : []),
];

/** The table that staff read: how many texts of a mission are in which state, then which ones. */
export function toTable(mission: string, states: LocaleState[]): string {
  return [
    mission,
    toRow(['locale', ...columns]),
    ...states.map((state) =>
      toRow([state.locale, ...columns.map((column) => String(state[column].length))]),
    ),
    ...states.flatMap(toDetails),
  ].join('\n');
}
