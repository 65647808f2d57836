import { isPartialDate, type PartialDate } from './partial-date.ts';
import { endOfDay, toInstant } from './time-zone.ts';

/** A day, or a day with a time: `2026-01-31`, `2026-01-31 09:00`. */
export const momentForm = /^(\d{4}-\d{2}-\d{2})(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** When an entry comes and goes by itself; every kind of entry has these fields. */
export interface Timing {
  /** `2026-01-31`, or with a time in the mission's zone as `2026-01-31 09:00`. */
  publishAt?: string | undefined;
  expires?: PartialDate | undefined;
  archiveAfter?: PartialDate | undefined;
}

/** True for a day of the calendar as `2026-01-31`. */
export const isDay = (text: string | undefined): text is PartialDate =>
  text !== undefined && text.length === 10 && isPartialDate(text);

/**
 * The instants at which an entry changes by itself, past ones too. What names no day of the calendar has
 * none; the content check tells of it.
 */
export function turnsOf({ publishAt, expires, archiveAfter }: Timing, timeZone: string) {
  const [, day, time = '00:00'] = momentForm.exec(publishAt ?? '') ?? [];
  return {
    published: isDay(day) ? toInstant(day, time, timeZone) : undefined,
    expired: isDay(expires) ? endOfDay(expires, timeZone) : undefined,
    archived: isDay(archiveAfter) ? endOfDay(archiveAfter, timeZone) : undefined,
  };
}

/** True until an entry may be on the site. */
export function isEmbargoed(timing: Timing, instant: Date, timeZone: string): boolean {
  const { published } = turnsOf(timing, timeZone);
  return published !== undefined && instant < published;
}

/** Whether an entry has gone to the archive by itself, and by which of its days. */
export function endingOf(
  timing: Timing,
  instant: Date,
  timeZone: string,
): { kind: 'expired' | 'archived'; on: PartialDate } | undefined {
  const { expired, archived } = turnsOf(timing, timeZone);
  if (timing.expires && expired && instant >= expired)
    return { kind: 'expired', on: timing.expires };
  if (timing.archiveAfter && archived && instant >= archived)
    return { kind: 'archived', on: timing.archiveAfter };
  return undefined;
}
