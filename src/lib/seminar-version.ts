import { createHash } from 'node:crypto';
import { precisionOf } from './partial-date.ts';
import type { Seminar } from './schemas/seminars.ts';

/**
 * What a calendar has been told of a seminar. Each version has a mark, and the entry lists them
 * (`issued`), so that SEQUENCE rises with every change and no version is forgotten.
 */

type Told = Pick<
  Seminar,
  'title' | 'start' | 'end' | 'state' | 'attendance' | 'city' | 'venue' | 'address' | 'agenda'
>;

/** Only a seminar whose first and last day are known has a place in a calendar. */
export const hasKnownDays = ({ start, end = start }: Pick<Seminar, 'start' | 'end'>): boolean =>
  precisionOf(start) === 'day' &&
  precisionOf(end) === 'day' &&
  !start.endsWith('~') &&
  !end.endsWith('~');

/** Six letters for what a calendar shows; letters alone, since YAML reads some digits as numbers. */
export function versionMark(seminar: Told): string {
  const { title, start, end = start, state, attendance, city, venue, address, agenda } = seminar;
  const told = [title, start, end, state, attendance, city, venue, address, agenda];
  return createHash('sha256')
    .update(JSON.stringify(told.map((part) => part ?? '')))
    .digest('hex')
    .slice(0, 6)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The SEQUENCE of RFC 5545: 0 at first, and one more with each version. */
export const sequenceOf = ({ issued }: Pick<Seminar, 'issued'>): number =>
  Math.max(0, issued.length - 1);
