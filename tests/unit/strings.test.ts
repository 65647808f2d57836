import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Locale, localeCodes, locales } from '../../src/lib/locales.ts';
import {
  countryName,
  formatList,
  formatNumber,
  languageName,
  type StringKey,
  useStrings,
} from '../../src/lib/strings.ts';

type Text = string | Record<string, string>;

function readTexts(locale: Locale): Record<string, Text> {
  const file = new URL(`../../src/strings/${locale}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const source = readTexts('en');
const formsOf = (text: Text | undefined) =>
  typeof text === 'object' ? Object.values(text) : [text ?? ''];
const placeholdersOf = (text: Text | undefined) =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

/** Texts of a language in its own script have letters of it. */
const scripts: Partial<Record<Locale, RegExp>> = {
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

/** True for words without one letter of the language's own script. */
function isForeign(form: string, locale: Locale): boolean {
  const words = form.replace(/\{\w+\}/g, '');
  return /\p{L}{4}/u.test(words) && scripts[locale]?.test(words) === false;
}

for (const locale of localeCodes) {
  describe(locale, () => {
    const texts = readTexts(locale);

    test('has exactly the keys of English', () => {
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(source).sort());
    });

    test('has no empty text and no space at the ends', () => {
      const wrong = Object.entries(texts).filter(([, text]) =>
        formsOf(text).some((form) => form === '' || form !== form.trim()),
      );
      assert.deepEqual(
        wrong.map(([key]) => key),
        [],
      );
    });

    test('has the same placeholders as English in each text', () => {
      const wrong = Object.keys(source).filter(
        (key) => placeholdersOf(texts[key]).join() !== placeholdersOf(source[key]).join(),
      );
      assert.deepEqual(wrong, []);
    });

    test('has exactly the plural forms that the language needs', () => {
      const { pluralCategories } = new Intl.PluralRules(locales[locale].intl).resolvedOptions();
      const plurals = Object.keys(source).filter((key) => typeof source[key] === 'object');
      assert.ok(plurals.length > 0);
      const found = plurals.map((key) => [key, Object.keys(texts[key] ?? {}).sort()]);
      assert.deepEqual(
        found,
        plurals.map((key) => [key, [...pluralCategories].sort()]),
      );
    });

    if (locale !== 'en') {
      test('is translated: few texts are still the English ones', () => {
        const keys = Object.keys(source);
        const isEnglish = (key: string) =>
          formsOf(texts[key]).some((form) => isForeign(form, locale));
        const isSame = (key: string) => JSON.stringify(texts[key]) === JSON.stringify(source[key]);
        const left = keys.filter(scripts[locale] ? isEnglish : isSame);
        // `Video` and `Inform` may be the same word; in another script hardly anything is.
        const few = scripts[locale] ? 2 : keys.length / 10;
        assert.ok(
          left.length <= few,
          `${left.length} of ${keys.length}: ${left.slice(0, 10).join(', ')} …`,
        );
      });
    }
  });
}

test('the plural form follows the number, which is written as the locale does', () => {
  const t = useStrings('en');
  assert.equal(t('list.count', { count: 1 }), '1 item');
  assert.equal(t('list.count', { count: 0 }), '0 items');
  assert.equal(t('list.count', { count: 1234 }), '1,234 items');
});

test('every locale picks its own form for each of its categories', () => {
  for (const locale of localeCodes) {
    const rules = new Intl.PluralRules(locales[locale].intl);
    const forms = readTexts(locale)['list.count'] as Record<string, string>;
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1.5]) {
      const form = forms[rules.select(count)] ?? '';
      const expected = form.replace('{count}', formatNumber(count, locale));
      assert.equal(useStrings(locale)('list.count', { count }), expected, `${locale} ${count}`);
    }
  }
});

test('a text stands in for its placeholders', () => {
  assert.equal(useStrings('en')('pagination.position', { page: 2, pages: 12 }), 'page 2 of 12');
  assert.equal(useStrings('en')('verified.confirmed', { date: 'May 2015' }), 'Confirmed: May 2015');
});

test('a value that is missing stops the build and says which', () => {
  assert.throws(
    () => useStrings('en')('verified.confirmed'),
    /"verified.confirmed" needs a value for \{date\}/,
  );
  assert.throws(() => useStrings('en')('list.count'), /"list.count" needs a value for \{count\}/);
  const key: StringKey = 'pagination.position';
  assert.throws(() => useStrings('en')(key, { page: 1 }), /\{pages\}/);
});

const plain = (text: string) => text.replace(/[\u00a0\u202f\u200f]/g, ' ').trim();

test('numbers, amounts and shares are written as the locale does', () => {
  assert.equal(formatNumber(1234567.891, 'en'), '1,234,567.89');
  assert.equal(plain(formatNumber(1234567.891, 'sk')), '1 234 567,89');
  assert.equal(formatNumber(1234567.891, 'vi'), '1.234.567,89');
  assert.equal(formatNumber(1234, 'ar'), '1,234');
  assert.equal(plain(formatNumber(12.5, 'sk', { style: 'currency', currency: 'EUR' })), '12,50 €');
  assert.equal(formatNumber(0.125, 'en', { style: 'percent', maximumFractionDigits: 2 }), '12.5%');
});

test('languages, countries and lists are named in the reader’s language', () => {
  assert.equal(languageName('sk', 'en'), 'Slovak');
  assert.equal(languageName('uk', 'sk'), 'ukrajinčina');
  assert.equal(countryName('VN', 'cs'), 'Vietnam');
  assert.equal(countryName('DE', 'ru'), 'Германия');
  assert.equal(formatList(['a', 'b', 'c'], 'en'), 'a, b and c');
  assert.equal(formatList(['a', 'b', 'c'], 'sk'), 'a, b a c');
  assert.equal(formatList(['a'], 'ar'), 'a');
});
