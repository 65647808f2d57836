import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findVoice } from '../../src/lib/reading.ts';

const local = { lang: 'ar-EG', localService: true };
const remote = { lang: 'sk-SK', localService: false };

test('a voice is one of the language, whatever its country and however its tag is written', () => {
  assert.equal(findVoice([remote, local], 'ar'), local);
  const android = { lang: 'uk_UA', localService: true };
  assert.equal(findVoice([local, android], 'uk'), android);
  assert.equal(findVoice([local], 'vi'), undefined);
});

test('a voice that would send the page to a company is none', () => {
  assert.equal(findVoice([remote, local], 'sk'), undefined);
});
