import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { type Opening, type OpeningState, openingState } from '../../src/lib/opening.ts';

const reason = (text: string) => ({ text });
const holidaysFrom = (country: string, year: number) =>
  Object.fromEntries(
    publicHolidays(country, year, 'en', 'en').map(({ day, name }) => [day, reason(name)]),
  );

const base: Opening = {
  timeZone: 'Europe/Bratislava',
  week: [
    ['09:00-12:00', '13:00-17:00'],
    ['09:00-12:00', '13:00-17:00'],
    ['13:00-17:00'],
    ['09:00-12:00', '13:00-17:00'],
    ['09:00-12:00'],
    [],
    [],
  ],
  exceptions: [],
  holidays: {},
  closedOnHolidays: true,
  due: '2099-01-01',
};
/** A state at a time of day on Bratislava's clock, in winter (UTC+1) or with an offset of its own. */
const at = (opening: Partial<Opening>, time: string, offset = '+01:00') =>
  openingState({ ...base, ...opening }, new Date(`${time}:00${offset}`));

describe('an ordinary week (Monday is 16 November 2026)', () => {
  const today = '2026-11-16';

  test('is open from the first minute to before the last, with the break between', () => {
    assert.deepEqual(at({}, `${today}T09:00`), { kind: 'open', today, until: '12:00' });
    assert.deepEqual(at({}, `${today}T11:59`), { kind: 'open', today, until: '12:00' });
    const next = { day: today, time: '13:00' };
    assert.deepEqual(at({}, `${today}T12:00`), { kind: 'closed', today, next });
    assert.deepEqual(at({}, `${today}T13:00`), { kind: 'open', today, until: '17:00' });
  });

  test('is closed before, after and at the weekend, and says when it opens next', () => {
    const next = { day: today, time: '09:00' };
    assert.deepEqual(at({}, `${today}T00:00`), { kind: 'closed', today, next });
    for (const [time, day] of [
      ['2026-11-16T17:00', '2026-11-17'],
      ['2026-11-20T12:00', '2026-11-23'],
      ['2026-11-21T10:00', '2026-11-23'],
      ['2026-11-22T23:59', '2026-11-23'],
    ] as const) {
      assert.deepEqual(
        at({}, time),
        { kind: 'closed', today: time.slice(0, 10), next: { day, time: '09:00' } },
        time,
      );
    }
  });
});

describe('public holidays and exceptions', () => {
  const holidays = holidaysFrom('SK', 2026);
  const state = (opening: Partial<Opening>, day: string, time = '10:00') =>
    at(
      { holidays, ...opening },
      `${day}T${time}`,
      day > '2026-03-29' && day < '2026-10-25' ? '+02:00' : '+01:00',
    );

  test('a public holiday closes a day that has hours, and its name says why', () => {
    assert.deepEqual(state({}, '2026-04-06'), {
      ...{ kind: 'holiday', today: '2026-04-06', reason: reason('Easter Monday') },
      next: { day: '2026-04-07', time: '09:00' },
    });
    assert.equal(state({}, '2026-04-03').kind, 'holiday');
    assert.equal(state({}, '2027-03-29').kind, 'holiday');
  });

  test('Christmas is three days, so that the next opening is after the weekend', () => {
    // 24 December 2026 is a Thursday.
    for (const day of ['2026-12-24', '2026-12-25']) {
      const { kind, next } = state({}, day) as OpeningState & { next: object };
      assert.deepEqual([kind, next], ['holiday', { day: '2026-12-28', time: '09:00' }]);
    }
    assert.equal(state({}, '2026-12-26').kind, 'closed', 'a Saturday has no hours anyway');
  });

  test('where it is not known whether holidays are kept, neither is claimed', () => {
    const unsure = { closedOnHolidays: false };
    assert.deepEqual(state(unsure, '2026-12-24'), {
      ...{ kind: 'unsure', today: '2026-12-24', reason: reason('Christmas Eve') },
    });
    assert.deepEqual(at({ holidays, ...unsure }, '2026-12-23T18:00'), {
      ...{ kind: 'closed', today: '2026-12-23', next: { day: '2026-12-28', time: '09:00' } },
    });
  });

  test('an exception goes before hours and holidays, on its first and last day alike', () => {
    const exceptions = [
      { from: '2026-12-21', to: '2026-12-23', spans: [], reason: reason('Moving') },
      { from: '2026-12-24', to: '2026-12-24', spans: ['10:00-11:00'], reason: reason('Short day') },
    ];
    const next = { day: '2026-12-24', time: '10:00' };
    for (const today of ['2026-12-21', '2026-12-23']) {
      const expected = { kind: 'exception', today, reason: reason('Moving'), next };
      assert.deepEqual(state({ exceptions }, today), expected);
    }
    assert.deepEqual(state({ exceptions }, '2026-12-24', '10:59'), {
      ...{ kind: 'open', today: '2026-12-24', until: '11:00' },
    });
    assert.equal(state({ exceptions }, '2026-12-24', '11:00').kind, 'closed');
    assert.equal(state({ exceptions }, '2026-12-20').kind, 'closed');
  });
});

describe('midnight', () => {
  const day = '00:00-24:00';
  const today = '2026-11-16';

  test('hours that touch at midnight are one', () => {
    const week = [['20:00-24:00'], ['00:00-06:00'], [], [], [], [], []];
    assert.deepEqual(at({ week }, `${today}T23:59`), { kind: 'open', today, until: '06:00' });
    assert.deepEqual(at({ week }, '2026-11-17T00:00'), {
      ...{ kind: 'open', today: '2026-11-17', until: '06:00' },
    });
    assert.equal(at({ week }, '2026-11-17T06:00').kind, 'closed');
  });

  test('an end that the time alone would say wrongly is left out', () => {
    const week = [[day], ['00:00-17:00'], [day], [day], [day], [day], [day]];
    assert.deepEqual(at({ week }, `${today}T10:00`), { kind: 'open', today, until: undefined });
    assert.deepEqual(at({ week }, '2026-11-17T10:00'), {
      ...{ kind: 'open', today: '2026-11-17', until: '17:00' },
    });
    const always = { week: Array.from({ length: 7 }, () => [day]) };
    assert.deepEqual(at(always, `${today}T10:00`), { kind: 'open', today, until: undefined });
  });

  test('hours until midnight with nothing after end at 24:00', () => {
    const week = [['20:00-24:00'], [], [], [], [], [], []];
    assert.deepEqual(at({ week }, `${today}T22:00`), { kind: 'open', today, until: '24:00' });
  });
});

describe('hours that were not confirmed in time', () => {
  const due = '2026-11-17';

  test('are never called open, and say what today’s were', () => {
    assert.equal(openingState({ ...base, due }, new Date('2026-11-17T00:00:00Z')).kind, 'closed');
    assert.deepEqual(openingState({ ...base, due }, new Date('2026-11-17T00:00:01Z')), {
      ...{ kind: 'overdue', today: due, spans: ['09:00-12:00', '13:00-17:00'] },
    });
    assert.deepEqual(at({ due }, '2026-11-21T10:00'), {
      ...{ kind: 'overdue', today: '2026-11-21', spans: [] },
    });
  });

  test('promise no opening after the day on which they grow old', () => {
    assert.deepEqual(at({ due }, '2026-11-16T18:00'), {
      ...{ kind: 'closed', today: '2026-11-16', next: undefined },
    });
  });
});

test('a record that never opens has no next opening', () => {
  const week = Array.from({ length: 7 }, () => []);
  assert.deepEqual(at({ week, due: '2027-11-16' }, '2026-11-16T10:00'), {
    ...{ kind: 'closed', today: '2026-11-16', next: undefined },
  });
});
