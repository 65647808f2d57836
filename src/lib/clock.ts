/**
 * The one clock of the build, so that tests and repeated builds see the same time: `SITE_NOW` (an ISO 8601
 * instant, e.g. `2026-11-22T12:00:00Z`) sets it, else `SOURCE_DATE_EPOCH` (seconds since 1970, see
 * https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function now(): Date {
  const { SITE_NOW: instant, SOURCE_DATE_EPOCH: seconds } = process.env;
  if (instant) {
    const date = new Date(instant);
    if (!Number.isNaN(date.getTime())) return date;
    throw new Error(`SITE_NOW is "${instant}". Write it as 2026-11-22T12:00:00Z.`);
  }
  if (!seconds) return new Date();
  if (/^\d{1,10}$/.test(seconds)) return new Date(Number(seconds) * 1000);
  throw new Error(`SOURCE_DATE_EPOCH is "${seconds}". Write it as seconds since 1970.`);
}

/** Making a formatter is dear, and each page asks for the day several times. */
const dayFormatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day in a time zone at an instant, as `2026-11-22`. */
export function toDay(instant: Date, timeZone: string): string {
  let formatter = dayFormatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    dayFormatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}
