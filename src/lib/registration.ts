import { toDay } from './clock.ts';
import { toDateTime, type PartialDate } from './partial-date.ts';

interface Seminar {
  start: PartialDate;
  end?: PartialDate | undefined;
  registration?: { closes: PartialDate; url: string } | undefined;
}

/** Compares as exactly as both are known: `2015` is past on 1 January 2016, not before. */
const isBefore = (date: PartialDate, today: string) =>
  toDateTime(date) < today.slice(0, toDateTime(date).length);

/** True when the last known day of a seminar is over in the mission's time zone. */
export function isPast({ start, end }: Seminar, instant: Date, timeZone: string): boolean {
  return isBefore(end ?? start, toDay(instant, timeZone));
}

/**
 * The state of registration, computed and never typed: `open` until its last day is over, `closed` after
 * that and from the day the seminar begins (where that day is known), `unannounced` when nothing is known of an upcoming one.
 */
export function registrationState(
  seminar: Seminar,
  instant: Date,
  timeZone: string,
): 'open' | 'closed' | 'unannounced' {
  const today = toDay(instant, timeZone);
  const begun = toDateTime(seminar.start) === today || isBefore(seminar.start, today);
  if (begun) return 'closed';
  if (!seminar.registration) return 'unannounced';
  return isBefore(seminar.registration.closes, today) ? 'closed' : 'open';
}
