import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type History, publishedOn, stateOf, updatedOn } from '../../src/lib/history.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';

const day = (text: string) => text as PartialDate;
const entry: History = { date: day('2020'), changes: [] };
const ended = { on: day('2026-11-01'), reason: 'The data were wrong.' };

test('an entry is published on its date unless it says otherwise', () => {
  assert.equal(publishedOn(entry), '2020');
  assert.equal(publishedOn({ ...entry, published: day('2021-02-03') }), '2021-02-03');
  assert.equal(publishedOn({ changes: [] }), undefined);
});

test('the newest change counts as the last update', () => {
  const changes = [
    { date: day('2026-11-01'), text: 'Corrected.' },
    { date: day('2026-05-01'), text: 'First edition.' },
  ];
  assert.equal(updatedOn(entry), undefined);
  assert.equal(updatedOn({ ...entry, changes }), '2026-11-01');
  assert.equal(updatedOn({ ...entry, changes, updated: day('2026-12-01') }), '2026-12-01');
  assert.equal(updatedOn({ ...entry, changes, updated: day('2026-06-01') }), '2026-11-01');
});

test('an entry is current, archived or withdrawn', () => {
  const state = (history: History) =>
    stateOf(history, new Date('2026-11-22T12:00:00Z'), 'Europe/Bratislava');
  assert.equal(state(entry), undefined);
  assert.deepEqual(state({ ...entry, archived: ended }), { kind: 'archived', ...ended });
  assert.equal(state({ ...entry, withdrawn: ended })?.kind, 'withdrawn');
  assert.equal(state({ ...entry, archived: ended, withdrawn: ended })?.kind, 'withdrawn');
});
