import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choiceHref,
  letterOf,
  letters,
  shortAddresses,
  shortHref,
  toSpoken,
} from '../../src/lib/short-addresses.ts';
import { sections } from '../../src/lib/urls.ts';

test('a letter that was printed once keeps its meaning', () => {
  assert.deepEqual(
    letters.map((letter) => `${letter} ${shortAddresses[letter].path}`),
    [
      'h help/',
      'g guides/',
      'p programmes/',
      'n news/',
      'b publications/',
      'v videos/',
      's seminars/',
      'o official-channels/',
      't take-away/',
    ],
  );
});

test('every section has a letter, and its pages find it', () => {
  for (const section of sections) {
    const letter = letterOf(`${section}/a-slug/`);
    assert.equal(letter && shortAddresses[letter].path, `${section}/`);
  }
  assert.equal(letterOf('about/'), undefined);
});

test('an address is short to say, with the language or without', () => {
  assert.equal(choiceHref('h'), '/h/');
  assert.equal(toSpoken(new URL(shortHref('ar', 'h'), 'https://www.iom.sk')), 'www.iom.sk/ar/h');
});
