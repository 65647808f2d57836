import { type CalendarItem, toCalendar } from './calendar.ts';
import { now } from './clock.ts';
import { type Entry, entriesIn, localesOfSection, seminarSeries } from './content.ts';
import { type Locale, locales } from './locales.ts';
import { mission, missionLocales, toLocalText } from './mission.ts';
import { hasKnownDays } from './seminar-version.ts';
import { useStrings } from './strings.ts';
import { entryPath, toHref } from './urls.ts';

type Seminar = Entry<'seminars'>;

/** The versions are counted once, in the mission's own language. */
function issuedOf(slug: string): string[] {
  const original = entriesIn('seminars', mission.defaultLocale).find(
    (entry) => entry.slug === slug,
  );
  return original?.data.issued ?? [];
}

const toItem = ({ slug, locale, data }: Seminar): CalendarItem => ({
  slug,
  url: new URL(toHref(locale, entryPath('seminars', slug)), mission.site).href,
  data,
  issued: issuedOf(slug),
});

function toResponse(entries: Seminar[], locale: Locale, name: string): Response {
  const { site, timeZone } = mission;
  const settings = { name, lang: locales[locale].lang, site, timeZone, stamp: now() };
  return new Response(toCalendar(entries.map(toItem), settings), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

/** The seminars of a locale that a calendar can hold. */
export const seminarsWithDay = (locale: Locale): Seminar[] =>
  entriesIn('seminars', locale).filter(({ data }) => hasKnownDays(data));

/** One calendar per locale that has seminars. */
export const calendarPaths = () =>
  localesOfSection('seminars').map((locale) => ({ params: { locale }, props: { locale } }));

export const calendarResponse = (locale: Locale) =>
  toResponse(
    seminarsWithDay(locale),
    locale,
    `${useStrings(locale)('section.seminars')} – ${toLocalText(mission.name, locale).text}`,
  );

/** One event per seminar whose days are known. */
export const eventPaths = () =>
  localesOfSection('seminars').flatMap((locale) =>
    seminarsWithDay(locale).map((entry) => ({
      params: { locale, slug: entry.slug },
      props: { entry },
    })),
  );

export const eventResponse = (entry: Seminar) =>
  toResponse([entry], entry.locale, entry.data.title);

/** The editions of a series in a locale, the newest first. */
export const editionsOf = (series: string, locale: Locale): Seminar[] =>
  entriesIn('seminars', locale).filter(({ data }) => data.series === series);

/** The locales that a series has its name and at least one edition in. */
export const localesOfSeries = ({ id, data }: (typeof seminarSeries)[number]): Locale[] =>
  missionLocales.filter(
    (locale) => data.title[locale] !== undefined && editionsOf(id, locale).length > 0,
  );

/** The page of each series in each locale. */
export const seriesPaths = () =>
  missionLocales.flatMap((locale) =>
    seminarSeries.map((series) => ({
      params: { locale, series: series.id },
      props: { locale, series },
    })),
  );
