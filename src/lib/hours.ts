import { type Locale, locales } from './locales.ts';
import type { Hours, Weekday } from './schemas.ts';

const order: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 January 2024 was a Monday. */
const weekdayDate = (weekday: Weekday) => new Date(Date.UTC(2024, 0, 1 + order.indexOf(weekday)));

/** The name of a weekday in a locale, e.g. `Monday`. */
export function weekdayName(weekday: Weekday, locale: Locale): string {
  return new Intl.DateTimeFormat(locales[locale].intl, { weekday: 'long', timeZone: 'UTC' }).format(
    weekdayDate(weekday),
  );
}

/** The days that have hours, Monday first, each with its spans: `09:00–12:00`. */
export function openDays(hours: Hours): { weekday: Weekday; spans: string[] }[] {
  return order.flatMap((weekday) => {
    const spans = hours[weekday];
    return spans?.length ? [{ weekday, spans: spans.map((span) => span.replace('-', '–')) }] : [];
  });
}
