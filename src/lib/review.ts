import { type PartialDate, toDateTime } from './partial-date.ts';
import type { ReviewKind, ReviewRule } from './schemas.ts';

/**
 * When a confirmation stops to hold. A date known to the month or year counts from its first day, so
 * that it is never taken for newer than it is; a month that is too short ends the term on its last day.
 */
export function dueOn(confirmed: PartialDate, months: number): Date {
  const due = new Date(toDateTime(confirmed));
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + months);
  if (due.getUTCDate() !== day) due.setUTCDate(0);
  return due;
}

/** `overdue` is said to the reader; `expired` content may not be published by a mission that says so. */
export type ReviewState = 'confirmed' | 'overdue' | 'expired';

export function reviewState(confirmed: PartialDate, rule: ReviewRule, at: Date): ReviewState {
  if (rule.failAfter !== undefined && at > dueOn(confirmed, rule.failAfter)) return 'expired';
  return at > dueOn(confirmed, rule.warnAfter) ? 'overdue' : 'confirmed';
}

/** A guide that states a rule of law grows old by the policy for legal texts. */
export const guideKind = (guide: { lawDate?: unknown }): ReviewKind =>
  guide.lawDate === undefined ? 'guides' : 'legal';
