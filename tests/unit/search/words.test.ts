import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '../../../src/lib/locales.ts';
import { languages } from '../../../src/lib/search/languages.ts';
import { toLatin } from '../../../src/lib/search/latin.ts';
import { distance, nearestWords } from '../../../src/lib/search/spelling.ts';
import { toStemmer } from '../../../src/lib/search/stems.ts';
import { fold, toNumber, toWords } from '../../../src/lib/search/words.ts';

describe('letters', () => {
  const same: [string, string][] = [
    ['občianstvo', 'OBCIANSTVO'],
    ['giấy phép lao động', 'giay phep lao dong'],
    ['ґрунт', 'грунт'],
    ['сім’я', "сім'я"],
    ['الإقامة', 'الاقامه'],
    ['التَّأمين الصحّى', 'التامين الصحي'],
    ['٠٨٥٠ ٢١١', '0850 211'],
    ['۱۲۳', '123'],
    ['إقـــامة', 'اقامة'],
  ];
  for (const [a, b] of same) test(`${a} is ${b}`, () => assert.equal(fold(a), fold(b)));

  test('words are cut at signs and spaces', () =>
    assert.deepEqual(toWords('Práca: „povolenie“ (2026)!'), ['praca', 'povolenie', '2026']));

  test('a telephone number is its digits', () => {
    assert.equal(toNumber('0850 211 478'), '850211478');
    assert.equal(toNumber('+421 (2) 526-300-23'), '421252630023');
    assert.equal(toNumber('٠٨٥٠ ٢١١'), '850211');
    assert.equal(toNumber('2015 rok'), undefined);
    assert.equal(toNumber('62'), undefined);
  });
});

describe('Cyrillic and Latin', () => {
  const same: [string, string][] = [
    ['гражданство', 'grazhdanstvo'],
    ['тимчасовий', 'tymchasovyi'],
    ['притулок', 'prytulok'],
    ['возвращение', 'vozvrashchenie'],
    ['хочу', 'khochu'],
  ];
  for (const [a, b] of same)
    test(`${a} is ${b}`, () => assert.equal(toLatin(fold(a)), toLatin(fold(b))));
  test('different words stay different', () =>
    assert.notEqual(toLatin(fold('работа')), toLatin(fold('виза'))));
});

describe('stems', () => {
  const forms: Partial<Record<Locale, string[]>> = {
    sk: ['návrat', 'návratu', 'návraty', 'návratmi', 'návratoch'],
    cs: ['návrat', 'návratu', 'návraty', 'návratem', 'návratech'],
    uk: ['робота', 'роботу', 'роботою', 'роботи'],
    ru: ['документ', 'документы', 'документами', 'документов'],
    en: ['return', 'returns', 'returned', 'returning'],
    ar: ['الإقامة', 'والإقامة', 'إقامتي', 'بالإقامة'],
  };
  for (const [locale, words] of Object.entries(forms)) {
    test(`${locale}: forms of a word have one stem`, () => {
      const language = languages[locale as Locale];
      const folded = { ...language, endings: fold(language.endings) };
      const stem = toStemmer({
        ...folded,
        ...(language.beginnings && { beginnings: fold(language.beginnings) }),
      });
      assert.equal(
        new Set(words.map((word) => stem(fold(word)))).size,
        1,
        words.map((word) => stem(fold(word))).join(' '),
      );
    });
  }
  test('a short word is left whole', () => assert.equal(toStemmer(languages.sk)('pas'), 'pas'));
});

describe('spelling', () => {
  test('letters in the wrong order are one mistake', () => {
    assert.equal(distance('navart', 'navrat', 2), 1);
    assert.equal(distance('traficking', 'trafficking', 2), 1);
    assert.equal(distance('pobyt', 'praca', 2), 3);
  });
  test('the nearest word is found, the more frequent first', () => {
    const known = new Map([
      ['poistenie', 5],
      ['poisteny', 1],
      ['pobyt', 9],
    ]);
    assert.deepEqual(nearestWords('poisteneie', known), ['poistenie']);
    assert.deepEqual(nearestWords('xyz', known), []);
  });
});
