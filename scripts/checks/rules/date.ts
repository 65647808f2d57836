import { now } from '../../../src/lib/clock.ts';
import { isPartialDate } from '../../../src/lib/partial-date.ts';
import type { ContentRecord } from '../content.ts';
import { isFalseDay } from '../days.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Scalar } from '../yaml.ts';

const write = 'Write it as 2026-01-31, or as 2026-01 or 2026 where the day or month is not known.';
const writeMoment = 'Write it as 2026-01-31, or with the time as 2026-01-31 09:00.';

/** Days of what has happened, or is announced at most for the year to come. */
const near = ['date', 'updated', 'published', 'asOf'];

/** True for a day that is more than a year ahead, which is a slip of the year. */
function isFar({ path, source }: Scalar, instant: Date): boolean {
  if (!near.includes(String(path.at(-1))) || !isPartialDate(source)) return false;
  const inOneYear = new Date(instant);
  inOneYear.setUTCFullYear(instant.getUTCFullYear() + 1);
  return source > inOneYear.toISOString().slice(0, source.length);
}

function checkScalars(record: ContentRecord, instant: Date): Finding[] {
  return record.scalars.flatMap((scalar) => {
    const year = Number(scalar.source.slice(0, 4));
    if (isFalseDay(scalar))
      return [
        findingAt(
          record,
          scalar,
          `${scalar.source} is no day of the calendar.`,
          scalar.path[0] === 'publishAt' ? writeMoment : write,
        ),
      ];
    if (isFar(scalar, instant))
      return [
        findingAt(
          record,
          scalar,
          `${scalar.source} is more than a year from now.`,
          'Correct the year.',
        ),
      ];
    if (scalar.value instanceof Date && (year < 1900 || year > 2100))
      return [
        findingAt(
          record,
          scalar,
          `The year ${scalar.source.slice(0, 4)} must be a slip.`,
          'Correct the year.',
        ),
      ];
    return [];
  });
}

/** Compared as exactly as both are known: 2024 and 2024-05-01 do not contradict each other. */
function checkOrder(record: ContentRecord): Finding[] {
  const [start, end] = ['start', 'end'].map((key) =>
    record.scalars.find(({ path }) => path.length === 1 && path[0] === key),
  );
  if (!start || !end || isFalseDay(start) || isFalseDay(end)) return [];
  const length = Math.min(start.source.length, end.source.length);
  if (end.source.slice(0, length) >= start.source.slice(0, length)) return [];
  return [
    findingAt(
      record,
      end,
      `The end ${end.source} is before the start ${start.source}.`,
      'Correct one of the two.',
    ),
  ];
}

/** The build takes 2026-02-30 for 2 March, so dates are looked at as they are written. */
export default {
  name: 'date',
  check: ({ records }) => {
    const instant = now();
    return records.flatMap((record) => [...checkScalars(record, instant), ...checkOrder(record)]);
  },
} satisfies Rule;
