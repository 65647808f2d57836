import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { isOpenUntil, isPast, registrationState } from '../../src/lib/registration.ts';

const zone = 'Europe/Bratislava';
const date = (text: string) => text as PartialDate;

/** In November the zone is an hour ahead of UTC: midnight there is 23:00Z of the day before. */
const lastSecondOf = (day: string) => new Date(`${day}T22:59:59Z`);
const midnightAfter = (day: string) => new Date(`${day}T23:00:00Z`);

interface Dates {
  end?: string;
  opens?: string;
  closes?: string;
  state?: 'cancelled' | 'postponed';
}

const seminar = (start: string, { end, opens, closes, state }: Dates = {}) => ({
  start: date(start),
  state,
  ...(end && { end: date(end) }),
  ...(closes && {
    registration: { closes: date(closes), ...(opens && { opens: date(opens) }) },
  }),
});

describe('registration', () => {
  const planned = seminar('2026-11-25', { end: '2026-11-27', closes: '2026-11-20' });
  const stateAt = (event: typeof planned, instant: Date) => registrationState(event, instant, zone);

  test('is open until midnight after its last day, in the mission’s zone', () => {
    assert.equal(stateAt(planned, new Date('2026-01-01T00:00:00Z')), 'open');
    assert.equal(stateAt(planned, lastSecondOf('2026-11-20')), 'open');
    assert.equal(stateAt(planned, midnightAfter('2026-11-20')), 'closed');
  });

  test('is announced until midnight before its first day', () => {
    const later = seminar('2026-11-25', { opens: '2026-11-10', closes: '2026-11-20' });
    assert.equal(stateAt(later, lastSecondOf('2026-11-09')), 'announced');
    assert.equal(stateAt(later, midnightAfter('2026-11-09')), 'open');
    assert.equal(stateAt(later, midnightAfter('2026-11-20')), 'closed');
  });

  test('is closed for what does not take place', () => {
    for (const state of ['cancelled', 'postponed'] as const)
      assert.equal(stateAt({ ...planned, state }, lastSecondOf('2026-11-01')), 'closed');
  });

  test('the same instant can be another day elsewhere', () => {
    assert.equal(
      registrationState(planned, midnightAfter('2026-11-20'), 'America/New_York'),
      'open',
    );
  });

  test('is closed as soon as the first day of the seminar begins', () => {
    const late = seminar('2026-11-25', { closes: '2026-11-30' });
    assert.equal(stateAt(late, lastSecondOf('2026-11-24')), 'open');
    assert.equal(stateAt(late, midnightAfter('2026-11-24')), 'closed');
  });

  test('of which nothing is known is unannounced until the seminar begins', () => {
    const bare = seminar('2026-11-25');
    assert.equal(stateAt(bare, lastSecondOf('2026-11-24')), 'unannounced');
    assert.equal(stateAt(bare, midnightAfter('2026-11-24')), 'closed');
  });

  test('of a seminar known to the month or year is unannounced before it', () => {
    assert.equal(stateAt(seminar('2026-12'), lastSecondOf('2026-11-30')), 'unannounced');
    assert.equal(stateAt(seminar('2027'), new Date('2026-12-31T22:59:59Z')), 'unannounced');
    assert.equal(stateAt(seminar('2025'), lastSecondOf('2026-11-30')), 'closed');
  });

  test('that is said to be open stays so while nobody knows the day of the seminar', () => {
    const soon = seminar('2026-11', { closes: '2026-11-20' });
    assert.equal(stateAt(soon, lastSecondOf('2026-11-19')), 'open');
    assert.equal(stateAt(soon, midnightAfter('2026-11-20')), 'closed');
    assert.equal(
      stateAt(seminar('2026', { closes: '2026-11-20' }), lastSecondOf('2026-11-20')),
      'open',
    );
  });
});

describe('a seminar', () => {
  const isPastAt = (event: ReturnType<typeof seminar>, instant: Date) =>
    isPast(event, instant, zone);

  test('is past at midnight after its last day', () => {
    const days = seminar('2026-11-25', { end: '2026-11-27' });
    assert.equal(isPastAt(days, lastSecondOf('2026-11-27')), false);
    assert.equal(isPastAt(days, midnightAfter('2026-11-27')), true);
    assert.equal(isPastAt(seminar('2026-11-25'), lastSecondOf('2026-11-25')), false);
    assert.equal(isPastAt(seminar('2026-11-25'), midnightAfter('2026-11-25')), true);
  });

  test('known to the month or year is past when that is over', () => {
    assert.equal(isPastAt(seminar('2026-11'), lastSecondOf('2026-11-30')), false);
    assert.equal(isPastAt(seminar('2026-11'), midnightAfter('2026-11-30')), true);
    assert.equal(isPastAt(seminar('2026~'), lastSecondOf('2026-12-31')), false);
    assert.equal(isPastAt(seminar('2026~'), midnightAfter('2026-12-31')), true);
  });
});

test('a call is open until its last day is over in the mission’s zone', () => {
  assert.equal(isOpenUntil(date('2026-11-20'), lastSecondOf('2026-11-20'), zone), true);
  assert.equal(isOpenUntil(date('2026-11-20'), midnightAfter('2026-11-20'), zone), false);
});
