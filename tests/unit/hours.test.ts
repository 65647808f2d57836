import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDays, toShortWeek, weekdayName } from '../../src/lib/hours.ts';

test('days come Monday first, whatever the order of the record, and only those with hours', () => {
  const days = openDays({ sun: ['10:00-12:00'], wed: [], mon: ['09:00-12:00', '13:00-17:00'] });
  assert.deepEqual(days, [
    { weekday: 'mon', spans: ['09:00–12:00', '13:00–17:00'] },
    { weekday: 'sun', spans: ['10:00–12:00'] },
  ]);
  assert.deepEqual(openDays({}), []);
});

test('each key is named as its own day, in the reader’s language', () => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  assert.deepEqual(
    days.map((day) => weekdayName(day, 'en')),
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  );
  assert.equal(weekdayName('mon', 'sk'), 'pondelok');
  assert.equal(weekdayName('sun', 'ar'), 'الأحد');
});

test('on small paper neighbouring days with the same hours are one line', () => {
  const hours = ['09:00-12:00'];
  const week = toShortWeek({ mon: hours, tue: hours, wed: ['13:00-17:00'], fri: hours }, 'en');
  assert.deepEqual(week, [
    { days: 'Monday – Tuesday', spans: ['09:00–12:00'] },
    { days: 'Wednesday', spans: ['13:00–17:00'] },
    { days: 'Friday', spans: ['09:00–12:00'] },
  ]);
});
