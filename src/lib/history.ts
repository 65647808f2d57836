import type { PartialDate } from './partial-date.ts';
import { endingOf, type Timing } from './timing.ts';

/** What an entry says of its own past; every kind of entry has these fields. */
export interface History extends Timing {
  date?: PartialDate | undefined;
  published?: PartialDate | undefined;
  updated?: PartialDate | undefined;
  changes: { date: PartialDate; text: string }[];
  archived?: Ended | undefined;
  withdrawn?: Ended | undefined;
}

interface Ended {
  on: PartialDate;
  reason: string;
  /** `<section>/<slug>` of what to read instead. */
  replacement?: string | undefined;
}

export interface State extends Partial<Ended> {
  kind: 'archived' | 'withdrawn' | 'expired';
  on: PartialDate;
}

/**
 * Whether an entry has ended at an instant, and how; undefined while it is kept up to date. What staff wrote
 * counts before the days on which it ends by itself, which have no reason of their own.
 */
export function stateOf(history: History, instant: Date, timeZone: string): State | undefined {
  const { archived, withdrawn } = history;
  if (withdrawn) return { kind: 'withdrawn', ...withdrawn };
  if (archived) return { kind: 'archived', ...archived };
  return endingOf(history, instant, timeZone);
}

/** When it came onto the site; its own date unless it says otherwise. */
export const publishedOn = ({ published, date }: History): PartialDate | undefined =>
  published ?? date;

/** When it last changed: what it says, or its newest change, whichever is later. */
export const updatedOn = ({ updated, changes }: History): PartialDate | undefined =>
  [updated, ...changes.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .reduce<PartialDate | undefined>(
      (last, date) => (last && last > date ? last : date),
      undefined,
    );
