/**
 * The one clock of the build. `SITE_NOW` (an ISO 8601 instant, e.g. `2026-11-22T12:00:00Z`) sets it,
 * so that tests and repeated builds see the same time.
 */
export function now(): Date {
  const fixed = process.env.SITE_NOW;
  if (!fixed) return new Date();
  const date = new Date(fixed);
  if (Number.isNaN(date.getTime())) {
    throw new Error(`SITE_NOW is "${fixed}". Write it as 2026-11-22T12:00:00Z.`);
  }
  return date;
}

/** The calendar day in a time zone at an instant, as `2026-11-22`. */
export function toDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}
