import type { Opening } from '../../src/lib/opening.ts';

/**
 * The state of a line or office the slow way, which shares nothing with the code: it walks through every
 * minute of a year, knows summer time by the rule of the European Union, Easter by arithmetic, and the
 * holidays by Slovak law.
 */

export const minute = 60_000;
export const dayLength = 1440;

/** The last Sunday of a month at 01:00 UTC, when clocks change. */
export function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * dayLength * minute;
}

const isSummer = (time: number) => {
  const year = new Date(time).getUTCFullYear();
  return clockChange(year, 2) <= time && time < clockChange(year, 9);
};

/** The minutes since 1970 on the wall clock. */
const wallMinute = (time: number) => time / minute + (isSummer(time) ? 120 : 60);

/** Easter Sunday (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  return Date.UTC(
    year,
    Math.floor((n + 90) / 25) - 1,
    (n + 33 * Math.floor((n + 90) / 25) + 19) % 32,
  );
}

export const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const fixed = '01-01 01-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26'.split(' ');
export const lawfulHolidays = (year: number) => [
  ...fixed.map((day) => `${year}-${day}`),
  ...[-2, 1].map((days) => toDay(easter(year) + days * dayLength * minute)),
];

const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const toTime = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What the record says of a day on the wall clock, in minutes. */
function slowPlan(opening: Opening, holidays: Set<string>, wallDay: number) {
  const day = toDay(wallDay * dayLength * minute);
  const toSpans = (spans: string[]) =>
    spans.map((span) => span.split('-').map(toMinutes) as [number, number]);
  for (const { from, to, spans } of opening.exceptions) {
    if (from <= day && day <= to)
      return { spans: toSpans(spans), kind: spans.length > 0 ? 'closed' : 'exception' };
  }
  // 1 January 1970 was a Thursday.
  const spans = toSpans(opening.week[(wallDay + 3) % 7] ?? []);
  return spans.length > 0 && holidays.has(day)
    ? { spans: [], kind: 'holiday' }
    : { spans, kind: 'closed' };
}

/** Every minute of a year and the weeks after it: open or the reason why not, and the next change. */
export function slowYear(opening: Opening, year: number) {
  const start = Date.UTC(year, 0, 1) - 60 * minute;
  const length = 430 * dayLength;
  const holidays = new Set([...lawfulHolidays(year), ...lawfulHolidays(year + 1)]);
  const kinds: string[] = [];
  let plan = { day: -1, ...slowPlan(opening, holidays, 0) };
  for (let index = 0; index < length; index += 1) {
    const wall = wallMinute(start + index * minute);
    const day = Math.floor(wall / dayLength);
    if (day !== plan.day) plan = { day, ...slowPlan(opening, holidays, day) };
    const isOpen = plan.spans.some(
      ([from, to]) => from <= wall % dayLength && wall % dayLength < to,
    );
    kinds.push(isOpen ? 'open' : plan.kind);
  }
  const changes: number[] = [];
  for (let index = length - 2, change = length - 1; index >= 0; index -= 1) {
    if ((kinds[index] === 'open') !== (kinds[index + 1] === 'open')) change = index + 1;
    changes[index] = change;
  }
  return { start, kinds, changes };
}

const isoMoment = (wall: number) => ({
  day: toDay(Math.floor(wall / dayLength) * dayLength * minute),
  time: toTime(wall % dayLength),
});

/** The state as the slow computation sees it, in the form of the quick one. */
export function slowState({ start, kinds, changes }: ReturnType<typeof slowYear>, index: number) {
  const kind = kinds[index];
  const wall = wallMinute(start + index * minute);
  const { day: today, time } = isoMoment(wall);
  const change = isoMoment(wallMinute(start + (changes[index] ?? 0) * minute));
  if (kind !== 'open') return { kind, today, next: change };
  const isMidnight = change.time === '00:00' && change.day > today;
  const tomorrow = toDay(Date.parse(today) + dayLength * minute);
  const isPlain = change.day === today || (change.day === tomorrow && change.time <= time);
  return { kind, today, until: isMidnight ? '24:00' : isPlain ? change.time : undefined };
}
