import { type Locale, locales } from './locales.ts';
import { type Hours, type Weekday, weekdays } from './schemas.ts';

/** 1 January 2024 was a Monday. */
const weekdayDate = (weekday: Weekday) =>
  new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday)));

/** The name of a weekday in a locale, e.g. `Monday`. */
export function weekdayName(weekday: Weekday, locale: Locale): string {
  return new Intl.DateTimeFormat(locales[locale].intl, { weekday: 'long', timeZone: 'UTC' }).format(
    weekdayDate(weekday),
  );
}

/** A span as it is printed: `09:00–12:00`. */
export const toSpan = (span: string) => span.replace('-', '–');

/** The days that have hours, Monday first, each with its spans: `09:00–12:00`. */
export function openDays(hours: Hours): { weekday: Weekday; spans: string[] }[] {
  return weekdays.flatMap((weekday) => {
    const spans = hours[weekday];
    return spans?.length ? [{ weekday, spans: spans.map(toSpan) }] : [];
  });
}

/**
 * The week in as few lines as it has different days, for small paper: neighbouring days with the same
 * spans are one line, `Monday – Thursday`.
 */
export function toShortWeek(hours: Hours, locale: Locale): { days: string; spans: string[] }[] {
  const groups: { first: Weekday; last: Weekday; spans: string[] }[] = [];
  for (const { weekday, spans } of openDays(hours)) {
    const group = groups.at(-1);
    const isNext = group && weekdays.indexOf(weekday) === weekdays.indexOf(group.last) + 1;
    if (isNext && group.spans.join() === spans.join()) group.last = weekday;
    else groups.push({ first: weekday, last: weekday, spans });
  }
  return groups.map(({ first, last, spans }) => ({
    days: [...new Set([first, last])].map((day) => weekdayName(day, locale)).join(' – '),
    spans,
  }));
}
