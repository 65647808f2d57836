import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasText, isSameLanguage, readPdf } from '../../src/lib/pdf.ts';

const read = (name: string) =>
  readPdf(readFileSync(join(import.meta.dirname, 'fixtures/pdf', name)));

test('a PDF says how many pages it has, its language, whether it is tagged, and its text', async () => {
  const pdf = await read('tagged.pdf');
  assert.ok(typeof pdf === 'object');
  assert.deepEqual(pdf, {
    pages: 2,
    lang: 'sk',
    tagged: true,
    texts: ['Štúdia Čo vieme o migrácii v Testove.', 'Druhá strana.'],
  });
  assert.ok(hasText(pdf));
});

test('a PDF without tags is told from one with them', async () => {
  const pdf = await read('untagged.pdf');
  assert.ok(typeof pdf === 'object');
  assert.deepEqual([pdf.tagged, pdf.lang, hasText(pdf)], [false, undefined, true]);
});

test('a PDF of pictures has no text', async () => {
  const pdf = await read('image-only.pdf');
  assert.ok(typeof pdf === 'object' && !hasText(pdf));
});

test('what cannot be read says why', async () => {
  assert.equal(await read('encrypted.pdf'), 'encrypted');
  assert.equal(await readPdf(new TextEncoder().encode('A letter.')), 'not-pdf');
  assert.equal(await readPdf(new TextEncoder().encode('%PDF-1.7 and nothing more')), 'damaged');
});

test('bytes that were given can be used again', async () => {
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures/pdf/untagged.pdf'));
  await readPdf(bytes);
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
});

test('a language is the same with and without its region', () => {
  assert.ok(isSameLanguage('en-GB', 'en'));
  assert.ok(!isSameLanguage('sk', 'cs'));
});
