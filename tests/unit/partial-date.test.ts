import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isApproximate,
  isPartialDate,
  type PartialDate,
  precisionOf,
  toDateTime,
  yearOf,
} from '../../src/lib/partial-date.ts';

const date = (text: string) => text as PartialDate;

test('a date may be known to the year, month or day, and be approximate', () => {
  for (const text of [
    '2015',
    '2015-05',
    '2015-05-12',
    '2015~',
    '2015-05~',
    '2015-05-12~',
    '2024-02-29',
  ]) {
    assert.equal(isPartialDate(text), true, text);
  }
});

test('what is not a calendar date is refused', () => {
  const wrong = [
    ...['', '15', '2015-5', '2015-05-1', '2015-5-12', '20150512', '12.5.2015', '2015/05/12'],
    ...['2015-00', '2015-13', '2015-05-00', '2015-05-32', '2015-02-30', '2023-02-29', '1900-02-29'],
    ...['2015-', '~2015', '2015~~', ' 2015', '2015 ', '2015\n', '2015-05-12T00:00', 'May 2015'],
  ];
  for (const text of wrong) assert.equal(isPartialDate(text), false, JSON.stringify(text));
});

test('precision, year and datetime are read without the mark of approximation', () => {
  const read = (text: string) => [
    precisionOf(date(text)),
    yearOf(date(text)),
    toDateTime(date(text)),
  ];
  assert.deepEqual(read('2015'), ['year', 2015, '2015']);
  assert.deepEqual(read('2015~'), ['year', 2015, '2015']);
  assert.deepEqual(read('2015-05~'), ['month', 2015, '2015-05']);
  assert.deepEqual(read('2015-05-12'), ['day', 2015, '2015-05-12']);
});

test('only a closing ~ means approximate', () => {
  assert.equal(isApproximate(date('2015~')), true);
  assert.equal(isApproximate(date('2015')), false);
});

test('as text, dates sort by time', () => {
  const sorted = ['2014-12-31', '2015', '2015-01', '2015-01-02', '2015-10', '2016'];
  assert.deepEqual([...sorted].reverse().sort(), sorted);
});
