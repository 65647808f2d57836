import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allLanguages, languageDays } from '../../src/lib/spoken-languages.ts';

const hours = {
  mon: ['10:00-16:00'],
  tue: ['10:00-16:00'],
  wed: ['12:00-20:00'],
  thu: ['10:00-16:00'],
  fri: [],
};
const spoken = { always: ['cs', 'en'], mon: ['ro', 'ru'], thu: ['bg'] };

test('days with the same languages stand together, in the order of the week', () => {
  assert.deepEqual(languageDays({ spoken }, hours), [
    { weekdays: ['mon'], languages: ['cs', 'en', 'ro', 'ru'] },
    { weekdays: ['tue', 'wed'], languages: ['cs', 'en'] },
    { weekdays: ['thu'], languages: ['cs', 'en', 'bg'] },
  ]);
});

test('the same languages on all days are one group, however the hours', () => {
  const always = { spoken: { always: ['uk', 'cs'] } };
  assert.deepEqual(
    languageDays(always, hours).map(({ languages }) => languages),
    [['uk', 'cs']],
  );
  assert.equal(languageDays(always, undefined)[0]?.weekdays.length, 7);
});

test('a day on which nobody speaks a language is left out', () => {
  const days = languageDays({ spoken: { mon: ['ro'] } }, hours);
  assert.deepEqual(days, [{ weekdays: ['mon'], languages: ['ro'] }]);
  assert.deepEqual(languageDays({ spoken: { sat: ['ro'] } }, undefined), [
    { weekdays: ['sat'], languages: ['ro'] },
  ]);
});

test('an interpreter by appointment speaks on no day', () => {
  assert.deepEqual(languageDays({ interpreter: ['vi'] }, hours), []);
  assert.deepEqual(allLanguages({ spoken, interpreter: ['vi'] }), ['cs', 'en', 'ro', 'ru', 'bg']);
});

test('not to know is no language at all', () => {
  assert.deepEqual(languageDays('unknown', hours), []);
  assert.deepEqual(allLanguages('unknown'), []);
});
