import { toDay } from './clock.ts';
import { toDateTime, type PartialDate } from './partial-date.ts';

interface Seminar {
  start: PartialDate;
  end?: PartialDate | undefined;
  state?: 'cancelled' | 'postponed' | undefined;
  registration?: { opens?: PartialDate | undefined; closes: PartialDate } | undefined;
}

/** Compares as exactly as both are known: `2015` is past on 1 January 2016, not before. */
const isBefore = (date: PartialDate, today: string) =>
  toDateTime(date) < today.slice(0, toDateTime(date).length);

/** True when the last known day of a seminar is over in the mission's time zone. */
export function isPast({ start, end }: Seminar, instant: Date, timeZone: string): boolean {
  return isBefore(end ?? start, toDay(instant, timeZone));
}

export type RegistrationState = 'announced' | 'open' | 'closed' | 'unannounced';

/**
 * The state of registration, computed and never typed: `announced` before its first day, `open` until its
 * last day is over, `closed` after that, from the day the seminar begins (where that day is known) and
 * when it does not take place, `unannounced` when nothing is known of an upcoming one.
 */
export function registrationState(
  seminar: Seminar,
  instant: Date,
  timeZone: string,
): RegistrationState {
  const today = toDay(instant, timeZone);
  const begun = toDateTime(seminar.start) === today || isBefore(seminar.start, today);
  if (begun || seminar.state) return 'closed';
  if (!seminar.registration) return 'unannounced';
  const { opens, closes } = seminar.registration;
  if (opens && today < opens) return 'announced';
  return isBefore(closes, today) ? 'closed' : 'open';
}

/** True for what has a deadline while its last day is not over in the mission's time zone. */
export const isOpenUntil = (deadline: PartialDate, instant: Date, timeZone: string): boolean =>
  !isBefore(deadline, toDay(instant, timeZone));
