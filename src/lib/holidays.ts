import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { Locale } from './locales.ts';
import type { PartialDate } from './partial-date.ts';

/** A public holiday; `locale` is the language of its name. */
export interface Holiday {
  day: PartialDate;
  name: string;
  locale: Locale;
}

const dayLength = 86_400_000;

/** Every day of a holiday, for some countries have holidays of several days. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): PartialDate[] {
  const first = Date.parse(date.slice(0, 10));
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayLength));
  return Array.from(
    { length },
    (_, index) => new Date(first + index * dayLength).toISOString().slice(0, 10) as PartialDate,
  );
}

/** Names by day: the library falls back to the country's language without saying so. */
function namesIn(country: string, years: number[], locale: Locale): Map<PartialDate, string> {
  const holidays = new Holidays(country, { languages: [locale], types: ['public'] });
  return new Map(
    years
      .flatMap((year) => holidays.getHolidays(year))
      .filter(({ type }) => type === 'public')
      .flatMap((holiday) => daysOf(holiday).map((day) => [day, holiday.name])),
  );
}

/**
 * The public holidays of a country in a year and the two after it. A name that the library does not
 * have in the reader's locale is the one in the country's, as it stands on doors and calendars.
 */
export function publicHolidays(
  country: string,
  firstYear: number,
  locale: Locale,
  homeLocale: Locale,
): Holiday[] {
  const years = [firstYear, firstYear + 1, firstYear + 2];
  const homeNames = namesIn(country, years, homeLocale);
  return [...namesIn(country, years, locale)].map(([day, name]) => ({
    day,
    name,
    locale: name === homeNames.get(day) ? homeLocale : locale,
  }));
}
