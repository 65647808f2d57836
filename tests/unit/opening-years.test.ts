import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { type Opening, openingState } from '../../src/lib/opening.ts';
import {
  clockChange,
  dayLength,
  lawfulHolidays,
  minute,
  slowState,
  slowYear,
  toDay,
  toTime,
} from './slow-opening.ts';

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
