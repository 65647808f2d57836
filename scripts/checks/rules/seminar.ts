import { type Seminar, seminarSchema } from '../../../src/lib/schemas/seminars.ts';
import type { ContentRecord } from '../content.ts';
import { isFalseDay } from '../days.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

/** Compared as exactly as both are known: nobody can say that 2026-05-01 is after 2026. */
function isAfter(a: string, b: string): boolean {
  const [first, second] = [a.replace('~', ''), b.replace('~', '')];
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) > second.slice(0, length);
}

type Fault = [path: Path, what: string, mend: string];

function registrationFaults({ start, end = start, registration }: Seminar): Fault[] {
  if (!registration) return [];
  const { opens, closes } = registration;
  return [
    ...(isAfter(closes, end)
      ? [
          [
            ['registration', 'closes'],
            `Registration closes on ${closes}, after the seminar has ended on ${end}.`,
            'Correct the last day of registration or the days of the seminar.',
          ] satisfies Fault,
        ]
      : []),
    ...(opens && isAfter(opens, closes)
      ? [
          [
            ['registration', 'opens'],
            `Registration opens on ${opens}, after it has closed on ${closes}.`,
            'Correct one of the two.',
          ] satisfies Fault,
        ]
      : []),
  ];
}

function agendaFaults({ start, end = start, agenda }: Seminar): Fault[] {
  return agenda.flatMap(({ day, sessions }, index) => [
    ...(isAfter(start, day) || isAfter(day, end)
      ? [
          [
            ['agenda', index, 'day'],
            `The day ${day} of the programme is not a day of the seminar.`,
            `Write a day from ${start} to ${end}, or correct the days of the seminar.`,
          ] satisfies Fault,
        ]
      : []),
    ...sessions.flatMap(({ from, to }, part): Fault[] => {
      const before = sessions[part - 1];
      if (to && to <= from)
        return [
          [
            ['agenda', index, 'sessions', part, 'to'],
            `This part ends at ${to}, but begins at ${from}.`,
            'Correct one of the two.',
          ],
        ];
      if (before && from < before.from)
        return [
          [
            ['agenda', index, 'sessions', part, 'from'],
            `This part begins at ${from}, before the part above it.`,
            'Put the parts of a day in the order of their times.',
          ],
        ];
      return [];
    }),
  ]);
}

const reasonFaults = ({ state, stateReason }: Seminar): Fault[] =>
  stateReason && !state
    ? [
        [
          ['stateReason'],
          'There is a reason, but the seminar is neither cancelled nor postponed.',
          'Add state: cancelled or state: postponed, or delete the reason.',
        ],
      ]
    : [];

const faultsOf = (seminar: Seminar): Fault[] => [
  ...registrationFaults(seminar),
  ...agendaFaults(seminar),
  ...reasonFaults(seminar),
];

/** True where no date has to be mended, so that a version of it may be given to calendars. */
export const areDatesRight = (seminar: Seminar): boolean =>
  faultsOf(seminar).length === 0 && !isAfter(seminar.start, seminar.end ?? seminar.start);

function checkSeminar(record: ContentRecord): Finding[] {
  const seminar = seminarSchema.safeParse(record.data).data;
  if (!seminar || record.scalars.some(isFalseDay)) return [];
  return faultsOf(seminar).map(([path, what, mend]) =>
    findingAt(record, record.positionOf(path), what, mend),
  );
}

/** The dates of a seminar agree with each other. */
export default {
  name: 'seminar',
  check: ({ records }) => records.filter(({ kind }) => kind === 'seminars').flatMap(checkSeminar),
} satisfies Rule;
