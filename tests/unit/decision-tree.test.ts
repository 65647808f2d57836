import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  circles,
  isQuestion,
  nodesOf,
  parentsOf,
  questionsBefore,
  questionsLeft,
  reachable,
} from '../../src/lib/decision-tree.ts';
import { guidedCheckSchema } from '../../src/lib/schemas.ts';

const words = { en: 'Words' };

/** A tree written as `question: [next, …]`; every other name is a result. */
function toTree(ways: Record<string, string[]>) {
  const names = [...new Set(Object.values(ways).flat())].filter((name) => !(name in ways));
  return guidedCheckSchema.parse({
    questions: Object.entries(ways).map(([id, next]) => ({
      id,
      question: words,
      choices: next.map((name) => ({ answer: words, next: name })),
    })),
    results: names.map((id) => ({ id, title: words, advice: words, unknown: words })),
    source: ['https://example.org/'],
    asOf: '2024',
  });
}

const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

describe('a tree with one result behind two ways of different length', () => {
  const tree = toTree({ a: ['b', 'end'], b: ['c', 'other'], c: ['end', 'last'] });

  test('its nodes are the questions, then the results', () => {
    assert.deepEqual(idsOf(nodesOf(tree)), ['a', 'b', 'c', 'end', 'other', 'last']);
    assert.deepEqual(nodesOf(tree).map(isQuestion), [true, true, true, false, false, false]);
  });

  test('a node knows every question that leads to it', () => {
    assert.deepEqual(idsOf(parentsOf(tree, 'a')), []);
    assert.deepEqual(idsOf(parentsOf(tree, 'end')), ['a', 'c']);
  });

  test('questions are counted on the longest way, before and after', () => {
    assert.deepEqual(
      ['a', 'b', 'c', 'end'].map((id) => questionsBefore(tree, id)),
      [0, 1, 2, 3],
    );
    assert.deepEqual(
      ['a', 'b', 'c', 'end'].map((id) => questionsLeft(tree, id)),
      [3, 2, 1, 0],
    );
  });

  test('all is reached and nothing leads back', () => {
    assert.equal(reachable(tree).size, 6);
    assert.deepEqual(circles(tree), []);
  });
});

test('what no answer leads to is not reached, nor what lies behind it', () => {
  const tree = toTree({ a: ['x', 'y'], lost: ['found', 'y'] });
  assert.deepEqual([...reachable(tree)].sort(), ['a', 'x', 'y']);
});

test('every way back is named by its answer', () => {
  const found = (ways: Record<string, string[]>) =>
    circles(toTree(ways)).map(({ question, choice }) => `${question.id} ${choice}`);
  assert.deepEqual(found({ a: ['a', 'end'] }), ['a 0']);
  assert.deepEqual(found({ a: ['b', 'end'], b: ['c', 'end'], c: ['end', 'a'] }), ['c 1']);
  assert.deepEqual(found({ a: ['end', 'last'], lost: ['far', 'end'], far: ['lost', 'end'] }), [
    'far 0',
  ]);
  // Two ways to the same question are no circle.
  assert.deepEqual(found({ a: ['b', 'c'], b: ['c', 'end'], c: ['end', 'last'] }), []);
});
