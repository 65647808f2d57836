import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { dueOn, guideKind, reviewState } from '../../src/lib/review.ts';
import { reviewPolicySchema } from '../../src/lib/schemas.ts';

const due = (on: string, months: number) => dueOn(on as PartialDate, months).toISOString();
const state = (on: string, rule: { warnAfter: number; failAfter?: number }, instant: string) =>
  reviewState(on as PartialDate, rule, new Date(instant));

describe('the end of a term', () => {
  test('is the same day some months later', () => {
    assert.equal(due('2024-03-10', 12), '2025-03-10T00:00:00.000Z');
    assert.equal(due('2024-11-30', 3), '2025-02-28T00:00:00.000Z');
  });

  test('is the last day of a month that is too short', () => {
    assert.equal(due('2024-01-31', 1), '2024-02-29T00:00:00.000Z');
    assert.equal(due('2024-02-29', 12), '2025-02-28T00:00:00.000Z');
    assert.equal(due('2024-03-31', 6), '2024-09-30T00:00:00.000Z');
  });

  test('counts from the first day of what is known to the month or year, or about', () => {
    assert.equal(due('2024-03', 12), '2025-03-01T00:00:00.000Z');
    assert.equal(due('2024', 1), '2024-02-01T00:00:00.000Z');
    assert.equal(due('2020~', 12), '2021-01-01T00:00:00.000Z');
  });
});

describe('the state of a confirmation', () => {
  const rule = { warnAfter: 12, failAfter: 24 };

  test('is confirmed, then overdue, then expired, each from the instant after its term', () => {
    assert.equal(state('2024-03-10', rule, '2025-03-10T00:00:00Z'), 'confirmed');
    assert.equal(state('2024-03-10', rule, '2025-03-10T00:00:01Z'), 'overdue');
    assert.equal(state('2024-03-10', rule, '2026-03-10T00:00:00Z'), 'overdue');
    assert.equal(state('2024-03-10', rule, '2026-03-10T00:00:01Z'), 'expired');
  });

  test('never expires where the mission does not say so', () => {
    assert.equal(state('1996', { warnAfter: 12 }, '2026-11-22T12:00:00Z'), 'overdue');
  });
});

test('a guide that reflects the law grows old by the policy for the law', () => {
  assert.equal(guideKind({}), 'guides');
  assert.equal(guideKind({ lawDate: '2024-07' }), 'legal');
});

test('a policy that fails before it warns is refused', () => {
  const parse = (contacts: object) =>
    reviewPolicySchema.safeParse({ contacts, guides: { warnAfter: 6 }, legal: { warnAfter: 6 } });
  assert.equal(parse({ warnAfter: 12 }).success, true);
  assert.equal(parse({ warnAfter: 12, failAfter: 13 }).success, true);
  assert.equal(parse({ warnAfter: 12, failAfter: 12 }).success, false);
  assert.equal(parse({ warnAfter: 0 }).success, false);
});
