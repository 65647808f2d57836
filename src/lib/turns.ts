import { endOfDay } from './time-zone.ts';
import { isDay, type Timing, turnsOf } from './timing.ts';

/** Something in the content that makes a page say something else from an instant on. */
export interface Turn {
  at: Date;
  /** What happens then, in words for a log. */
  what: string;
}

/** Fields as they are written. */
type Timed = Partial<Record<keyof Timing | 'deadline', string | undefined>>;

/** The turns of one entry: it comes, it expires, it goes to the archive, its deadline passes. */
export function entryTurns(name: string, entry: Timed, timeZone: string): Turn[] {
  const { published, expired, archived } = turnsOf(entry as Timing, timeZone);
  const closed = isDay(entry.deadline) ? endOfDay(entry.deadline, timeZone) : undefined;
  return (
    [
      [published, 'is published'],
      [expired, 'expires'],
      [archived, 'goes to the archive'],
      [closed, 'closes'],
    ] as const
  ).flatMap(([at, what]) => (at ? [{ at, what: `${name} ${what}` }] : []));
}

/** The turns after one instant, up to and with another, in the order of time. */
export const dueBetween = (turns: Turn[], since: Date, until: Date): Turn[] =>
  turns
    .filter(({ at }) => at > since && at <= until)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
