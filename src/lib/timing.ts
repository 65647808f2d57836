import type { PartialDate } from './partial-date.ts';
import { endOfDay, toInstant } from './time-zone.ts';

/** When an entry comes and goes by itself; every kind of entry has these fields. */
export interface Timing {
  /** `2026-01-31`, or with a time in the mission's zone as `2026-01-31 09:00`. */
  publishAt?: string | undefined;
  expires?: PartialDate | undefined;
  archiveAfter?: PartialDate | undefined;
}

/** The instants at which an entry changes by itself, whatever they are; past ones too. */
export function turnsOf({ publishAt, expires, archiveAfter }: Timing, timeZone: string) {
  const [day = '', time = '00:00'] = publishAt?.split(' ') ?? [];
  return {
    published: publishAt === undefined ? undefined : toInstant(day, time, timeZone),
    expired: expires && endOfDay(expires, timeZone),
    archived: archiveAfter && endOfDay(archiveAfter, timeZone),
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
