import { type Locale, locales } from './locales.ts';
import { isApproximate, type PartialDate, precisionOf, toDateTime } from './partial-date.ts';
import { useStrings } from './strings.ts';

const formats = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is dear, so each locale and precision has one. A calendar date has no zone: UTC. */
function formatterOf(locale: Locale, precision: keyof typeof formats): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locales[locale].intl, {
      ...formats[precision],
      timeZone: 'UTC',
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** `2015`, `2015-05` and `2015-05-12` alone are read as UTC (ECMA-262, date-only forms). */
const toUtc = (date: PartialDate) => new Date(toDateTime(date));

/** Says that a date is approximate where it is: `about 2019`. */
const withAbout = (words: string, approximate: boolean, locale: Locale) =>
  approximate ? useStrings(locale)('date.about', { date: words }) : words;

/** A date in words, as exactly as it is known: `25 August 2015`, `May 2015`, `2012`, `about 2019`. */
export function formatDate(date: PartialDate, locale: Locale): string {
  const words = formatterOf(locale, precisionOf(date)).format(toUtc(date));
  return withAbout(words, isApproximate(date), locale);
}

/**
 * A span of dates in words: `25–27 August 2015`. One date when there is no end or it is the same; ends
 * that are not known equally well are written each for itself: `May 2015 – 2016`.
 */
export function formatRange(
  start: PartialDate,
  end: PartialDate | undefined,
  locale: Locale,
): string {
  if (!end || end === start) return formatDate(start, locale);
  const precision = precisionOf(start);
  if (precision !== precisionOf(end)) {
    return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  }
  const words = formatterOf(locale, precision).formatRange(toUtc(start), toUtc(end));
  return withAbout(words, isApproximate(start) || isApproximate(end), locale);
}
