import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicHolidays } from '../../src/lib/holidays.ts';

const daysIn = (country: string, year: number) =>
  publicHolidays(country, year, 'en', 'en')
    .map(({ day }) => day)
    .filter((day) => day.startsWith(`${year}-`))
    .map((day) => day.slice(5));

test('the public holidays of 2026 are those of the law', () => {
  assert.deepEqual(daysIn('SK', 2026), [
    ...['01-01', '01-06', '04-03', '04-06', '05-01', '07-05', '08-29', '11-01'],
    ...['12-24', '12-25', '12-26'],
  ]);
  assert.deepEqual(daysIn('CZ', 2026), [
    ...['01-01', '04-03', '04-06', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17'],
    ...['12-24', '12-25', '12-26'],
  ]);
});

test('Easter moves with the year', () => {
  const fridays = { 2024: '03-29', 2025: '04-18', 2027: '03-26', 2028: '04-14', 2038: '04-23' };
  for (const [year, friday] of Object.entries(fridays))
    assert.ok(daysIn('SK', Number(year)).includes(friday), `${year}-${friday}`);
});

test('three years are known, each day once', () => {
  const days = publicHolidays('CZ', 2026, 'cs', 'cs').map(({ day }) => day);
  assert.equal(days.length, 39);
  assert.equal(new Set(days).size, 39);
  assert.deepEqual([days[0], days.at(-1)], ['2026-01-01', '2028-12-26']);
});

test('a name is in the reader’s language, else in the country’s and marked as such', () => {
  const nameOn = (day: string, locale: 'en' | 'uk' | 'vi') => {
    const found = publicHolidays('SK', 2026, locale, 'sk').find((holiday) => holiday.day === day);
    return [found?.name, found?.locale];
  };
  assert.deepEqual(nameOn('2026-04-06', 'en'), ['Easter Monday', 'en']);
  assert.deepEqual(nameOn('2026-12-25', 'uk'), ['Різдво Христове', 'uk']);
  assert.deepEqual(nameOn('2026-04-06', 'uk'), ['Veľkonočný pondelok', 'sk']);
  assert.deepEqual(nameOn('2026-04-06', 'vi'), ['Thứ hai phục sinh', 'vi']);
});

test('a holiday of several days counts on each of them', () => {
  // Tết, the new year by the moon, lasts several days.
  const days = daysIn('VN', 2027).filter((day) => day.startsWith('02-'));
  assert.ok(days.length > 1, days.join());
  assert.deepEqual(
    days,
    days.map((_, index) => `02-${String(Number(days[0]?.slice(3)) + index).padStart(2, '0')}`),
  );
});
