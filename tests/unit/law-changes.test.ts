import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changesSince, isOnTopic, toKnownChanges } from '../../src/lib/law-changes.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import type { Need } from '../../src/lib/schemas.ts';

const change = (from: string, topics: Need[]) => ({
  from,
  topics,
  title: { en: 'Change' },
  text: { en: 'What changed.' },
  source: 'https://example.org/law',
});
const changes = toKnownChanges({
  older: change('2021-07-01', ['stay']),
  permit: change('2025-01-01', ['stay', 'work']),
  care: change('2025-06-15', ['health']),
});

const guide = (lawDate: string | undefined, needs: Need[], lawTopics?: Need[]) => ({
  needs,
  lawTopics,
  lawDate: lawDate as PartialDate | undefined,
});
const idsFor = (...text: Parameters<typeof guide>) =>
  changesSince(guide(...text), changes).map(({ id }) => id);

test('changes are listed by their date, the newest first', () => {
  assert.deepEqual(
    changes.map(({ id }) => id),
    ['care', 'permit', 'older'],
  );
  assert.deepEqual(toKnownChanges({}), []);
});

test('a change flags exactly the guides on its topics that are older', () => {
  const guides = {
    residence: guide('2024-07', ['stay']),
    work: guide('2024-07-19', ['work', 'stay']),
    newer: guide('2025-02', ['stay']),
    health: guide('2024-07', ['health']),
    family: guide('2024-07', ['family']),
    noRule: guide(undefined, ['stay']),
  };
  const flaggedBy = (id: string) =>
    Object.entries(guides)
      .filter(([, text]) => changesSince(text, changes).some((found) => found.id === id))
      .map(([name]) => name);
  assert.deepEqual(flaggedBy('permit'), ['residence', 'work']);
  assert.deepEqual(flaggedBy('care'), ['health']);
  assert.deepEqual(flaggedBy('older'), []);
});

describe('the date of a text', () => {
  test('of the same day is no older', () => {
    assert.deepEqual(idsFor('2025-01-01', ['stay']), []);
    assert.deepEqual(idsFor('2024-12-31', ['stay']), ['permit']);
  });

  test('known to the month or year counts from its first day', () => {
    assert.deepEqual(idsFor('2025-01', ['stay']), []);
    assert.deepEqual(idsFor('2025-06', ['health']), ['care']);
    assert.deepEqual(idsFor('2025', ['health']), ['care']);
    assert.deepEqual(idsFor('2021~', ['stay']), ['permit', 'older']);
  });
});

test('topics of its own stand in for the needs of a guide', () => {
  assert.deepEqual(idsFor('2024', ['first-days'], ['health', 'work']), ['care', 'permit']);
  assert.deepEqual(idsFor('2024', ['stay'], ['family']), []);
});

test('a text without a date of the law states no rule', () => {
  const [care] = changes;
  assert.ok(care);
  assert.equal(isOnTopic(guide(undefined, ['health']), care), false);
  assert.equal(isOnTopic(guide('2026', ['health']), care), true);
});

test('a change without its source or on an unknown topic is refused', () => {
  const { source: _, ...unproved } = change('2025-01-01', ['stay']);
  assert.throws(() => toKnownChanges({ unproved }), /source/);
  assert.throws(() => toKnownChanges({ odd: { ...unproved, source: 'x', topics: ['taxes'] } }));
});
