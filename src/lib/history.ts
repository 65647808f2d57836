import type { PartialDate } from './partial-date.ts';

/** What an entry says of its own past; every kind of entry has these fields. */
export interface History {
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

export interface State extends Ended {
  kind: 'archived' | 'withdrawn';
}

/** Whether an entry has ended, and how; undefined while it is kept up to date. */
export function stateOf({ archived, withdrawn }: History): State | undefined {
  if (withdrawn) return { kind: 'withdrawn', ...withdrawn };
  return archived && { kind: 'archived', ...archived };
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
