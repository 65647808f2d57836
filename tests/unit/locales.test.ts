import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isLocale,
  type Locale,
  localeCodes,
  locales,
  toPageLocale,
} from '../../src/lib/locales.ts';

test('every row agrees with what Intl knows of the language', () => {
  for (const locale of localeCodes) {
    const { lang, intl, dir } = locales[locale];
    assert.equal(new Intl.Locale(intl).language, new Intl.Locale(lang).language, locale);
    assert.deepEqual(Intl.DateTimeFormat.supportedLocalesOf([intl]), [intl]);
    // Not in TypeScript's library yet: https://github.com/tc39/proposal-intl-locale-info
    const { direction } = (
      new Intl.Locale(intl) as Intl.Locale & { getTextInfo(): { direction: string } }
    ).getTextInfo();
    assert.equal(dir, direction, locale);
  }
});

test('every language is named by itself', () => {
  for (const locale of localeCodes) {
    const { intl, label } = locales[locale];
    const name = new Intl.DisplayNames(intl, { type: 'language' }).of(locale) ?? '';
    assert.equal(label.toLocaleLowerCase(intl), name.toLocaleLowerCase(intl));
  }
});

test('only a row of the table is a locale', () => {
  const asked = ['en', 'ar', 'EN', 'de', '', undefined, 'toString'];
  assert.deepEqual(asked.map(isLocale), [true, true, false, false, false, false, false]);
});

test('a route without a locale stops the build', () => {
  assert.equal(toPageLocale({ locale: 'vi' }), 'vi' satisfies Locale);
  assert.throws(() => toPageLocale({ locale: 'de' }), /"de" is not a locale/);
  assert.throws(() => toPageLocale({}), /is not a locale/);
});
