import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOfDay, offsetAt, toInstant, toVTimezone } from '../../src/lib/time-zone.ts';

const zone = 'Europe/Bratislava';

describe('a time in a zone', () => {
  test('is another instant in summer than in winter', () => {
    assert.equal(toInstant('2026-07-03', '18:30', zone).toISOString(), '2026-07-03T16:30:00.000Z');
    assert.equal(toInstant('2026-12-03', '18:30', zone).toISOString(), '2026-12-03T17:30:00.000Z');
  });

  test('right after the clocks change has the new offset', () => {
    assert.equal(toInstant('2026-03-29', '01:59', zone).toISOString(), '2026-03-29T00:59:00.000Z');
    assert.equal(toInstant('2026-03-29', '03:00', zone).toISOString(), '2026-03-29T01:00:00.000Z');
  });

  test('offsets west of Greenwich and of half an hour are known', () => {
    assert.equal(offsetAt(new Date('2026-01-01T00:00:00Z'), 'America/New_York'), -300);
    assert.equal(offsetAt(new Date('2026-01-01T00:00:00Z'), 'Asia/Kolkata'), 330);
    assert.equal(offsetAt(new Date('2026-01-01T00:00:00Z'), 'UTC'), 0);
  });

  test('a day is over at midnight there, also over the end of a year', () => {
    assert.equal(endOfDay('2026-12-31', zone).toISOString(), '2026-12-31T23:00:00.000Z');
    assert.equal(endOfDay('2026-03-29', zone).toISOString(), '2026-03-29T22:00:00.000Z');
  });
});

describe('VTIMEZONE', () => {
  const lines = toVTimezone(zone, 2026, 2027).split('\r\n');

  test('writes out every change of the clocks by the clock before it', () => {
    assert.deepEqual(
      lines.filter((line) => /^(DTSTART|RDATE)/.test(line)),
      [
        'DTSTART:20260101T010000',
        'DTSTART:20260329T020000',
        'RDATE:20270328T020000',
        'DTSTART:20261025T030000',
        'RDATE:20271031T030000',
      ],
    );
    assert.ok(lines.includes('TZNAME:CEST'));
  });

  test('of a zone without changes has one observance', () => {
    const calm = toVTimezone('Asia/Kolkata', 2026, 2030);
    assert.equal(calm.match(/BEGIN:STANDARD/g)?.length, 1);
    assert.match(calm, /TZOFFSETTO:\+0530/);
    assert.doesNotMatch(calm, /DAYLIGHT/);
  });
});
