import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meansTheSame } from '../../src/lib/markdown-sense.ts';

const same: [string, string][] = [
  ['*so*', '_so_'],
  ['**[Office](/a/).**', '[**Office**](/a/)**.**'],
  ['* one\n* two', '- one\n- two'],
  ['one\ntwo', 'one two'],
];
const different: [string, string][] = [
  ['*so*', 'so'],
  ['**so**', '*so*'],
  ['[so](/a/)', '[so](/b/)'],
  ['## So', '### So'],
  ['one\n\ntwo', 'one two'],
  ['<Line id="a" />', '<Line id="b" />'],
  ['![a](b.png)', '![c](b.png)'],
];

test('two ways to write the same page', () => {
  for (const [one, other] of same) assert.ok(meansTheSame(one, other), one);
});

test('a change that a reader sees', () => {
  for (const [one, other] of different) assert.ok(!meansTheSame(one, other), one);
});
