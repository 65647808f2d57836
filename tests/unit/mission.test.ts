import assert from 'node:assert/strict';
import { test } from 'node:test';

process.env.MISSION = 'czechia';
const { mission, missionId, missionLocales, toLocalText } =
  await import('../../src/lib/mission.ts');

test('MISSION says whose content is read', () => {
  assert.equal(missionId, 'czechia');
  assert.equal(mission.country, 'CZ');
  assert.deepEqual(missionLocales, ['cs', 'en', 'uk']);
  assert.equal(missionLocales[0], mission.defaultLocale);
});

test('a text is given in the reader’s language', () => {
  assert.deepEqual(toLocalText({ cs: 'česky', en: 'English', uk: 'українською' }, 'uk'), {
    text: 'українською',
    locale: 'uk',
  });
});

test('a text that is missing comes in English, else in the mission’s language, and says which', () => {
  assert.deepEqual(toLocalText({ cs: 'česky', en: 'English' }, 'uk'), {
    text: 'English',
    locale: 'en',
  });
  assert.deepEqual(toLocalText({ cs: 'česky' }, 'uk'), { text: 'česky', locale: 'cs' });
});

test('a text in none of them stops the build and is shown', () => {
  assert.throws(
    () => toLocalText({ vi: 'tiếng Việt' }, 'uk'),
    /No text in uk or en or cs.*tiếng Việt/,
  );
});
