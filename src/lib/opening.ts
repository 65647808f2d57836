/**
 * Whether a line or office is open at an instant. Ships to the browser, so it depends on nothing. Days
 * are `2026-12-24`, times `09:00`, spans `09:00-12:00`, all on the clock of the mission: compared as
 * texts they need no arithmetic that a change to summer time could upset.
 */

/** A text of a record in the reader's language, else in the one that `lang` says. */
export interface Reason {
  text: string;
  lang?: string;
}

/** All that is needed to tell the state at any instant from the build on. */
export interface Opening {
  timeZone: string;
  /** The spans of each weekday, Monday first. */
  week: string[][];
  exceptions: { from: string; to: string; spans: string[]; reason: Reason }[];
  /** The public holidays by day. */
  holidays: Record<string, Reason>;
  /** False when it is not known whether anybody answers on public holidays. */
  closedOnHolidays: boolean;
  /** The day from which on the hours count as not confirmed. */
  due: string;
}

interface Moment {
  day: string;
  time: string;
}

/** `today` is the day on the mission's clock, `next` the next opening that is sure. */
export type OpeningState = { today: string } & (
  | { kind: 'open'; /** Left out where the time alone would be misread. */ until?: string }
  | { kind: 'closed'; next?: Moment }
  | { kind: 'exception' | 'holiday'; reason: Reason; next?: Moment }
  | { kind: 'unsure'; reason: Reason }
  | { kind: 'overdue'; /** The hours that today had when they were confirmed. */ spans: string[] }
);

function wallClock(instant: Date, timeZone: string): Moment {
  // Swedish writes `2026-12-24 09:00`.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [day = '', time = ''] = format.format(instant).split(' ');
  return { day, time };
}

/** How many days lie between two days; a date alone is read as UTC, where every day has 24 hours. */
export const daysBetween = (from: string, to: string) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const weeklySpans = ({ week }: Opening, day: string) =>
  week[(new Date(day).getUTCDay() + 6) % 7] ?? [];

interface Plan {
  spans: string[];
  /** Why there are no spans on a day that might have some. */
  because?: { kind: 'exception' | 'holiday' | 'unsure'; reason: Reason };
}

/** What counts on a day: an exception before a public holiday before the weekly hours. */
function planOf(opening: Opening, day: string): Plan {
  const exception = opening.exceptions.find(({ from, to }) => from <= day && day <= to);
  if (exception) {
    const { spans, reason } = exception;
    return spans.length > 0 ? { spans } : { spans, because: { kind: 'exception', reason } };
  }
  const spans = weeklySpans(opening, day);
  const reason = opening.holidays[day];
  if (!reason || spans.length === 0) return { spans };
  return {
    spans: [],
    because: { kind: opening.closedOnHolidays ? 'holiday' : 'unsure', reason },
  };
}

/** The end of a span; one that lasts until midnight goes on with the first span of the next day. */
function closingTime(opening: Opening, { day, time }: Moment, end: string): string | undefined {
  if (end !== '24:00') return end;
  const early = planOf(opening, dayAfter(day)).spans.find((span) => span.startsWith('00:00'));
  if (!early) return end;
  const later = early.slice(6);
  // `until 17:00` would be taken for today's.
  return later <= time ? later : undefined;
}

/** The next opening before the hours count as not confirmed: nobody can vouch for a later one. */
function nextOpening(opening: Opening, { day, time }: Moment): Moment | undefined {
  for (let next = day; next < opening.due; next = dayAfter(next)) {
    const span = planOf(opening, next).spans.find((one) => next > day || one > time);
    if (span) return { day: next, time: span.slice(0, 5) };
  }
  return undefined;
}

/** The state at an instant, the same wherever the visitor's clock stands. */
export function openingState(opening: Opening, instant: Date): OpeningState {
  const now = wallClock(instant, opening.timeZone);
  const today = now.day;
  if (instant.getTime() > Date.parse(opening.due))
    return { kind: 'overdue', today, spans: weeklySpans(opening, today) };
  const { spans, because } = planOf(opening, today);
  const current = spans.find((span) => span.slice(0, 5) <= now.time && now.time < span.slice(6));
  if (current) return { kind: 'open', today, until: closingTime(opening, now, current.slice(6)) };
  if (because?.kind === 'unsure') return { kind: 'unsure', today, reason: because.reason };
  return { ...(because ?? { kind: 'closed' }), today, next: nextOpening(opening, now) };
}
