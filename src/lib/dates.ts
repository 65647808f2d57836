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

/** A date in words, as exactly as it is known: `25 August 2015`, `May 2015`, `2012`, `about 2019`. */
export function formatDate(date: PartialDate, locale: Locale): string {
  const words = formatterOf(locale, precisionOf(date)).format(toUtc(date));
  return isApproximate(date) ? useStrings(locale)('date.about', { date: words }) : words;
}

/** A span of dates in words: `25–27 August 2015`; one date when there is no end or it is the same. */
export function formatRange(
  start: PartialDate,
  end: PartialDate | undefined,
  locale: Locale,
): string {
  if (!end || end === start || precisionOf(start) !== precisionOf(end)) {
    return formatDate(start, locale);
  }
  return formatterOf(locale, precisionOf(start)).formatRange(toUtc(start), toUtc(end));
}
