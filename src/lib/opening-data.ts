import { now, toDay } from './clock.ts';
import { publicHolidays } from './holidays.ts';
import { type Locale, locales } from './locales.ts';
import { mission, toLocalText } from './mission.ts';
import type { Opening, OpeningState, Reason } from './opening.ts';
import { openingSentence, type OpeningTexts } from './opening-sentence.ts';
import type { PartialDate } from './partial-date.ts';
import { dueOn } from './review.ts';
import { type Hours, type Localized, type Verified, weekdays } from './schemas.ts';

const today = () => toDay(now(), mission.timeZone);

const toReason = (text: string, locale: Locale, reader: Locale): Reason =>
  locale === reader ? { text } : { text, lang: locales[locale].lang };

function localReason(reason: Localized, reader: Locale): Reason {
  const { text, locale } = toLocalText(reason, reader);
  return toReason(text, locale, reader);
}

/** A day or days that differ from the weekly hours; no spans when closed. */
export interface ChangedDays {
  from: PartialDate;
  to: PartialDate;
  spans: string[];
  reason: Reason;
}

/** The exceptions that are not over. */
export const comingExceptions = (hours: Hours, reader: Locale): ChangedDays[] =>
  (hours.exceptions ?? [])
    .map(({ from, to = from, hours: changed, reason }) => ({
      from,
      to,
      spans: changed === 'closed' ? [] : changed,
      reason: localReason(reason, reader),
    }))
    .filter(({ to }) => to >= today())
    .sort((a, b) => a.from.localeCompare(b.from));

const holidaysByReader = new Map<Locale, [day: PartialDate, name: Reason][]>();

/** The public holidays of the mission's country from today on, in this year and the next two. */
export function comingHolidays(reader: Locale): [day: PartialDate, name: Reason][] {
  const known = holidaysByReader.get(reader);
  if (known) return known;
  const year = Number(today().slice(0, 4));
  const coming = publicHolidays(mission.country, year, reader, mission.defaultLocale)
    .filter(({ day }) => day >= today())
    .map(({ day, name, locale }): [PartialDate, Reason] => [day, toReason(name, locale, reader)]);
  holidaysByReader.set(reader, coming);
  return coming;
}

/** When a confirmation of hours grows old, by the mission's policy for contacts. */
const dueDate = (confirmed: PartialDate) =>
  dueOn(confirmed, mission.reviewPolicy.contacts.warnAfter);

/** When the hours were confirmed: they are never newer than the record that they belong to. */
export const hoursConfirmed = ({ confirmed }: Hours, { on }: Verified) =>
  confirmed && dueDate(confirmed) < dueDate(on) ? confirmed : on;

/** True when the hours had grown old before this build: then whether it is open is not known at any time. */
export const isOverdue = (hours: Hours, verified: Verified) =>
  dueDate(hoursConfirmed(hours, verified)) <= now();

/** What the browser needs of a record. Holidays after the day on which the hours grow old say nothing. */
export function toOpening(hours: Hours, verified: Verified, reader: Locale): Opening {
  const due = dueDate(hoursConfirmed(hours, verified)).toISOString().slice(0, 10);
  return {
    timeZone: mission.timeZone,
    week: weekdays.map((weekday) => hours[weekday] ?? []),
    exceptions: comingExceptions(hours, reader),
    holidays: Object.fromEntries(comingHolidays(reader).filter(([day]) => day < due)),
    closedOnHolidays: hours.holidays === 'closed',
    due,
  };
}

/** The states that a week from today brings, leaving out exceptions and holidays. */
function usualStates({ week, due }: Opening): OpeningState[] {
  const start = Date.parse(today());
  const days = weekdays.map((_, index) => new Date(start + index * 86_400_000));
  return days.flatMap((date): OpeningState[] => {
    const day = date.toISOString().slice(0, 10);
    const spans = week[(date.getUTCDay() + 6) % 7] ?? [];
    if (due <= today()) return [{ kind: 'overdue', today: day, spans }];
    const [time, until] = spans[0]?.split('-') ?? [];
    if (!time || !until) return [];
    return [
      { kind: 'open', today: day, until },
      { kind: 'closed', today: today(), next: { day, time } },
    ];
  });
}

const toText = (sentence: ReturnType<typeof openingSentence>) =>
  sentence
    .map((part) => (typeof part === 'string' ? part : 'time' in part ? part.time : part.text))
    .join('');

/** The longest of the sentences that a week brings: it keeps the place of the one that the browser will say. */
export function longestSentence(
  opening: Opening,
  texts: OpeningTexts,
  lang: string,
  short = false,
): string {
  const sentences = usualStates(opening).map((state) =>
    toText(openingSentence(state, texts, lang, short)),
  );
  return sentences.reduce((long, next) => (next.length > long.length ? next : long), texts.closed);
}
