import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateOf } from '../../src/lib/history.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { endingOf, isEmbargoed } from '../../src/lib/timing.ts';

const zone = 'Europe/Bratislava';
const day = (text: string) => text as PartialDate;
const at = (text: string) => new Date(text);

test('an entry comes at its time in the zone of the mission', () => {
  const timing = { publishAt: '2026-12-01 09:00' };
  assert.equal(isEmbargoed(timing, at('2026-12-01T07:59:00Z'), zone), true);
  assert.equal(isEmbargoed(timing, at('2026-12-01T08:00:00Z'), zone), false);
  assert.equal(isEmbargoed({}, at('2026-12-01T08:00:00Z'), zone), false);
});

test('what is no day has no instant, and stops nothing', () => {
  for (const publishAt of ['tomorrow', '2026-02-30', ''])
    assert.equal(isEmbargoed({ publishAt }, at('2026-01-01T00:00:00Z'), zone), false);
  assert.equal(
    endingOf({ expires: day('2026-02-30') }, at('2027-01-01T00:00:00Z'), zone),
    undefined,
  );
});

test('a day without a time begins at midnight, in summer too', () => {
  const timing = { publishAt: '2026-07-01' };
  assert.equal(isEmbargoed(timing, at('2026-06-30T21:59:00Z'), zone), true);
  assert.equal(isEmbargoed(timing, at('2026-06-30T22:00:00Z'), zone), false);
});

test('an entry expires when its last day is over', () => {
  const timing = { expires: day('2026-11-30') };
  assert.equal(endingOf(timing, at('2026-11-30T22:59:00Z'), zone), undefined);
  assert.deepEqual(endingOf(timing, at('2026-11-30T23:00:00Z'), zone), {
    kind: 'expired',
    on: '2026-11-30',
  });
});

test('an entry goes to the archive after its day; what staff wrote counts first', () => {
  const timing = { archiveAfter: day('2026-11-30') };
  const later = at('2026-12-01T00:00:00Z');
  assert.equal(stateOf({ ...timing, changes: [] }, later, zone)?.kind, 'archived');
  assert.equal(stateOf({ ...timing, changes: [] }, at('2026-11-30T12:00:00Z'), zone), undefined);
  const withdrawn = { on: day('2026-11-01'), reason: 'Wrong.' };
  assert.equal(stateOf({ ...timing, changes: [], withdrawn }, later, zone)?.kind, 'withdrawn');
});
