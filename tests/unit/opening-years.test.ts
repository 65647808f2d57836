import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { type Opening, openingState } from '../../src/lib/opening.ts';

/**
 * Whole years, compared with a slow computation that shares nothing with the code: it walks through
 * every minute, knows summer time by the rule of the European Union, Easter by arithmetic, and the
 * holidays by Slovak law.
 */

const minute = 60_000;
const dayLength = 1440;

/** The last Sunday of a month at 01:00 UTC, when clocks change. */
function clockChange(year: number, month: number): number {
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

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const fixed = '01-01 01-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26'.split(' ');
const lawfulHolidays = (year: number) => [
  ...fixed.map((day) => `${year}-${day}`),
  ...[-2, 1].map((days) => toDay(easter(year) + days * dayLength * minute)),
];

const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const toTime = (minutes: number) =>
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
function slowYear(opening: Opening, year: number) {
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
function slowState({ start, kinds, changes }: ReturnType<typeof slowYear>, index: number) {
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

/** A generator of the same numbers in each run (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Up to two spans; none begins or ends in the hour that a change of clocks skips or repeats. */
function randomSpans(random: (below: number) => number): string[] {
  const edges = new Set(Array.from({ length: 2 * random(3) }, () => 15 * random(97)));
  const sorted = [...edges].filter((edge) => edge < 120 || edge > 180).sort((a, b) => a - b);
  const pairs =
    sorted.length >= 4
      ? [
          [0, 1],
          [2, 3],
        ]
      : sorted.length >= 2
        ? [[0, 1]]
        : [];
  return pairs.map((pair) => pair.map((index) => toTime(sorted[index] ?? 0)).join('-'));
}

const office = ['09:00-12:00', '13:00-17:00'];
const counselling = [office, office, ['13:00-17:00'], office, ['09:00-12:00'], [], []];

function record(year: number, seed: number): Opening {
  const random = randomFrom(seed);
  const holidays = publicHolidays('SK', year, 'en', 'en').map(({ day, name }) => [
    day,
    { text: name },
  ]);
  return {
    timeZone: 'Europe/Bratislava',
    week: seed === 0 ? counselling : counselling.map(() => randomSpans(random)),
    exceptions: [2, 5, 8, 11].map((month) => {
      const from = Date.UTC(year, month, 1 + random(20));
      const to = from + random(9) * dayLength * minute;
      const spans = randomSpans(random);
      return { from: toDay(from), to: toDay(to), spans, reason: { text: 'Reason' } };
    }),
    holidays: Object.fromEntries(holidays),
    closedOnHolidays: true,
    due: `${year + 2}-01-01`,
  };
}

/** Days on which clocks, calendars and offices do what they do not do on others. */
const strangeDays = (year: number) => [
  ...[clockChange(year, 2), clockChange(year, 9)].map(toDay),
  ...[`${year}-01-01`, `${year}-02-28`, `${year}-03-01`, `${year}-12-23`, `${year}-12-31`],
  ...(year % 4 === 0 ? [`${year}-02-29`] : []),
  ...lawfulHolidays(year),
];

for (const year of [2026, 2027, 2028]) {
  describe(String(year), () => {
    for (const seed of [0, 1, 2]) {
      const opening = record(year, seed);
      const slow = slowYear(opening, year);
      const compare = (index: number) => {
        const { reason: _, ...state } = openingState(
          opening,
          new Date(slow.start + index * minute),
        ) as { kind: string; reason?: object };
        assert.deepEqual(
          state,
          slowState(slow, index),
          `${new Date(slow.start + index * minute).toISOString()}`,
        );
      };

      test(`record ${seed}: each strange day, minute by minute`, () => {
        const changes = [clockChange(year, 2), clockChange(year, 9)].map(toDay);
        for (const day of strangeDays(year)) {
          const first = (Date.parse(day) - slow.start) / minute - 120;
          // Edges lie on quarters of an hour; elsewhere the minutes around each show every mistake.
          const isChange = day === changes[0] || day === changes[1];
          for (let index = Math.max(0, first); index < first + 27 * 60; index += 1)
            if (isChange || index % 15 === 0 || index % 15 === 14) compare(index);
        }
      });

      test(`record ${seed}: some minutes of every day`, () => {
        const random = randomFrom(year + seed);
        for (let day = 0; day < 365; day += 1)
          for (let turn = 0; turn < 2; turn += 1) compare(day * dayLength + random(dayLength));
      });
    }
  });
}

describe('the visitor’s own clock and zone', () => {
  const { TZ } = process.env;
  after(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  test('say nothing: UTC-8, UTC+13 and the mission’s own see the same', () => {
    const opening = record(2028, 0);
    const random = randomFrom(7);
    const instants = Array.from(
      { length: 400 },
      () => new Date(Date.UTC(2028, 0, 1) + random(366 * dayLength) * minute),
    );
    const seenIn = (zone: string, offset: number) => {
      process.env.TZ = zone;
      assert.equal(new Date(2028, 6, 1).getTimezoneOffset(), offset, zone);
      return instants.map((instant) => openingState(opening, instant));
    };
    const west = seenIn('Etc/GMT+8', 480);
    assert.deepEqual(seenIn('Etc/GMT-13', -780), west);
    assert.deepEqual(seenIn('Europe/Bratislava', -120), west);
    assert.ok(new Set(west.map(({ kind }) => kind)).size >= 3);
  });
});
