import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { now, toDay } from '../../src/lib/clock.ts';

afterEach(() => {
  delete process.env.SITE_NOW;
  delete process.env.SOURCE_DATE_EPOCH;
});

test('SITE_NOW sets the clock', () => {
  process.env.SITE_NOW = '2026-11-22T12:00:00Z';
  assert.equal(now().toISOString(), '2026-11-22T12:00:00.000Z');
});

test('without SITE_NOW it is the machine’s time', () => {
  const before = Date.now();
  const time = now().getTime();
  assert.ok(before <= time && time <= Date.now());
});

test('a bad SITE_NOW is named, with how to write it', () => {
  process.env.SITE_NOW = 'tomorrow';
  assert.throws(now, { message: 'SITE_NOW is "tomorrow". Write it as 2026-11-22T12:00:00Z.' });
});

test('SOURCE_DATE_EPOCH sets the clock of a repeated build, SITE_NOW before it', () => {
  process.env.SOURCE_DATE_EPOCH = '1795348800';
  assert.equal(now().toISOString(), '2026-11-22T12:00:00.000Z');
  process.env.SITE_NOW = '2027-01-01T00:00:00Z';
  assert.equal(now().toISOString(), '2027-01-01T00:00:00.000Z');
});

test('a bad SOURCE_DATE_EPOCH is named, with how to write it', () => {
  process.env.SOURCE_DATE_EPOCH = '2026-11-22';
  assert.throws(now, /SOURCE_DATE_EPOCH is "2026-11-22"\. Write it as seconds since 1970\./);
});

test('the day depends on the zone', () => {
  const days = (instant: string) =>
    ['Europe/Bratislava', 'UTC', 'America/New_York', 'Pacific/Kiritimati'].map((zone) =>
      toDay(new Date(instant), zone),
    );
  assert.deepEqual(days('2026-11-22T22:59:59Z'), [
    '2026-11-22',
    '2026-11-22',
    '2026-11-22',
    '2026-11-23',
  ]);
  assert.deepEqual(days('2026-11-22T23:00:00Z'), [
    '2026-11-23',
    '2026-11-22',
    '2026-11-22',
    '2026-11-23',
  ]);
  assert.deepEqual(days('2026-11-23T04:59:59Z'), [
    '2026-11-23',
    '2026-11-23',
    '2026-11-22',
    '2026-11-23',
  ]);
});

test('the day follows summer time', () => {
  assert.equal(toDay(new Date('2026-07-01T21:59:59Z'), 'Europe/Prague'), '2026-07-01');
  assert.equal(toDay(new Date('2026-07-01T22:00:00Z'), 'Europe/Prague'), '2026-07-02');
});
