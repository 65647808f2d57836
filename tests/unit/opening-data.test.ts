import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import type { Hours } from '../../src/lib/schemas.ts';

process.env.MISSION = 'slovakia';
process.env.SITE_NOW = '2026-11-22T12:00:00Z';
const { comingExceptions, comingHolidays, hoursConfirmed, toOpening } =
  await import('../../src/lib/opening-data.ts');

const date = (text: string) => text as PartialDate;
const verified = (on: string) => ({ on: date(on), by: 'Editor', source: 'https://example.org/' });
const exception = (from: string, to?: string) => ({
  from: date(from),
  to: to === undefined ? undefined : date(to),
  hours: 'closed' as const,
  reason: { sk: 'Školenie', en: 'Training' },
});

test('hours are as old as the older of the two confirmations', () => {
  const hours: Hours = { confirmed: date('2021-07') };
  assert.equal(hoursConfirmed(hours, verified('2024-03')), '2021-07');
  assert.equal(hoursConfirmed(hours, verified('2018~')), '2018~');
  assert.equal(hoursConfirmed({}, verified('2024-03')), '2024-03');
});

describe('exceptions', () => {
  test('that are over go by themselves, the others come in order', () => {
    const hours: Hours = {
      exceptions: [
        exception('2026-12-28'),
        exception('2026-11-01', '2026-11-21'),
        exception('2026-11-20', '2026-11-22'),
      ],
    };
    assert.deepEqual(
      comingExceptions(hours, 'en').map(({ from, to }) => [from, to]),
      [
        ['2026-11-20', '2026-11-22'],
        ['2026-12-28', '2026-12-28'],
      ],
    );
  });

  test('have their reason in the reader’s language, else in another that is marked', () => {
    const hours: Hours = { exceptions: [exception('2026-12-28')] };
    const reasonIn = (locale: 'sk' | 'uk') => comingExceptions(hours, locale)[0]?.reason;
    assert.deepEqual(reasonIn('sk'), { text: 'Školenie' });
    assert.deepEqual(reasonIn('uk'), { text: 'Training', lang: 'en' });
  });
});

test('public holidays begin with today', () => {
  assert.deepEqual(comingHolidays('en')[0], ['2026-12-24', { text: 'Christmas Eve' }]);
  assert.deepEqual(comingHolidays('uk')[0], ['2026-12-24', { text: 'Štedrý deň', lang: 'sk' }]);
});

test('the browser gets what it needs until the hours grow old, and nothing beyond', () => {
  const hours: Hours = { mon: ['09:00-12:00'], holidays: 'closed' };
  const opening = toOpening(hours, verified('2026-03-31'), 'en');
  assert.equal(opening.timeZone, 'Europe/Bratislava');
  assert.deepEqual(opening.week, [['09:00-12:00'], [], [], [], [], [], []]);
  assert.equal(opening.closedOnHolidays, true);
  assert.equal(opening.due, '2027-03-31');
  const days = Object.keys(opening.holidays);
  assert.deepEqual([days.at(0), days.at(-1)], ['2026-12-24', '2027-03-29']);
  assert.deepEqual(toOpening(hours, verified('2024-03'), 'en').holidays, {});
  assert.equal(toOpening({}, verified('2024-03'), 'en').closedOnHolidays, false);
});
