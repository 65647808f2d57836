import { dueOn } from '../../src/lib/review.ts';
import type { ReviewPolicy } from '../../src/lib/schemas.ts';
import { endOfDay, toInstant } from '../../src/lib/time-zone.ts';
import { isDay } from '../../src/lib/timing.ts';
import { entryTurns, type Turn } from '../../src/lib/turns.ts';
import type { Content, ContentRecord } from '../checks/content.ts';
import { listAt, valueAt } from '../checks/fields.ts';
import { reviewsIn } from '../checks/reviews.ts';
import type { Path } from '../checks/yaml.ts';

/** A day as it is written; undefined for another kind of value. */
function textAt(record: ContentRecord, path: Path): string | undefined {
  const value = valueAt(record.data, path);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : undefined;
}

/** Turns at the beginning and at the end of days that a record names. */
function dayTurns(
  record: ContentRecord,
  starts: [Path, string][],
  ends: [Path, string][],
  timeZone: string,
): Turn[] {
  const toTurns = (days: [Path, string][], toTime: (day: string) => Date) =>
    days.flatMap(([path, what]) => {
      const day = textAt(record, path);
      return isDay(day) ? [{ at: toTime(day), what: `${record.file} ${what}` }] : [];
    });
  return [
    ...toTurns(starts, (day) => toInstant(day, '00:00', timeZone)),
    ...toTurns(ends, (day) => endOfDay(day, timeZone)),
  ];
}

function turnsOfRecord(record: ContentRecord, timeZone: string): Turn[] {
  if (!record.data || record.data.draft === true) return [];
  const keys = ['publishAt', 'expires', 'archiveAfter', 'deadline'] as const;
  const fields = Object.fromEntries(keys.map((key) => [key, textAt(record, [key])]));
  const exceptions = listAt(record.data.hours, 'exceptions').map((_, index) => [
    'hours',
    'exceptions',
    index,
  ]);
  return [
    ...entryTurns(record.file, fields, timeZone),
    ...dayTurns(
      record,
      [
        [['registration', 'opens'], 'opens its registration'],
        ...exceptions.map((path): [Path, string] => [[...path, 'from'], 'has other hours']),
      ],
      [
        [['registration', 'closes'], 'closes its registration'],
        [[record.data.end === undefined ? 'start' : 'end'], 'is over'],
        ...exceptions.map((path): [Path, string] => [[...path, 'to'], 'has its usual hours']),
      ],
      timeZone,
    ),
  ];
}

/** Readers are told from this instant on that a contact or guide has not been confirmed for long. */
function reviewTurns(record: ContentRecord, policy: ReviewPolicy | undefined): Turn[] {
  if (!policy) return [];
  return reviewsIn(record).map(({ kind, confirmed }) => ({
    at: dueOn(confirmed, policy[kind].warnAfter),
    what: `${record.file} has to be confirmed again`,
  }));
}

/** Everything in a mission's content that changes by itself at some instant. */
export const turnsIn = ({ records, mission }: Content): Turn[] =>
  mission
    ? records.flatMap((record) => [
        ...turnsOfRecord(record, mission.timeZone),
        ...reviewTurns(record, mission.reviewPolicy),
      ])
    : [];
