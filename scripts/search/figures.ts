import type { Measured } from './measure.ts';
import { kinds } from './questions.ts';

/** How well a group of questions is answered. */
export interface Figures {
  name: string;
  questions: number;
  /** Mean reciprocal rank of the first right answer. */
  rank: number;
  /** Share with a right answer among the first three of the suggestions or of the full text. */
  inThree: number;
  /** Share without any answer. */
  none: number;
}

const share = (list: Measured[], is: (one: Measured) => boolean) =>
  list.filter(is).length / list.length;

const toGroup = (name: string, list: Measured[]): Figures => ({
  name,
  questions: list.length,
  rank: list.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / list.length,
  inThree: share(list, ({ inThree }) => inThree),
  none: share(list, ({ found }) => found.length === 0),
});

export const meanOverKinds = (measured: Measured[]): number =>
  kinds
    .map(
      (kind) =>
        toGroup(
          kind,
          measured.filter((one) => one.kind === kind),
        ).rank,
    )
    .reduce((sum, rank) => sum + rank / kinds.length, 0);

/** The figures by kind and language, of what is held out and of all. */
export const toFigures = (measured: Measured[]): Figures[] => [
  ...kinds.map((kind) =>
    toGroup(
      kind,
      measured.filter((one) => one.kind === kind),
    ),
  ),
  ...[...Map.groupBy(measured, ({ locale }) => locale)].map(([locale, list]) =>
    toGroup(locale, list),
  ),
  toGroup(
    'tuned',
    measured.filter(({ heldOut }) => !heldOut),
  ),
  toGroup(
    'held out',
    measured.filter(({ heldOut }) => heldOut),
  ),
  toGroup('all', measured),
  { ...toGroup('mean over kinds', measured), rank: meanOverKinds(measured) },
];

export const head = `${'questions'.padEnd(18)}    n    rank   in 3   none`;

export const toRow = ({ name, questions, rank, inThree, none }: Figures): string =>
  [
    name.padEnd(18),
    String(questions).padStart(5),
    ...[rank, inThree, none].map((value) => value.toFixed(3)),
  ].join('  ');
