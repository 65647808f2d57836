import { type Hours, type Languages, type Weekday, weekdays } from './schemas.ts';

/** Weekdays on which the same languages are spoken. */
export interface LanguageDays {
  weekdays: Weekday[];
  languages: string[];
}

/** Who can be spoken to on which day, days with the same languages together; none where it is unknown. */
export function languageDays(languages: Languages, hours: Hours | undefined): LanguageDays[] {
  if (languages === 'unknown' || !languages.spoken) return [];
  const { always = [], ...byDay } = languages.spoken;
  const groups = Map.groupBy(weekdays, (day) =>
    hours && !hours[day]?.length ? '' : [...always, ...(byDay[day] ?? [])].join(),
  );
  groups.delete('');
  return [...groups].map(([codes, days]) => ({ weekdays: days, languages: codes.split(',') }));
}

/** Every language that somebody speaks on some day, without interpreters. */
export function allLanguages(languages: Languages): string[] {
  if (languages === 'unknown') return [];
  return [...new Set(Object.values(languages.spoken ?? {}).flat())];
}
