import type { Locale } from '../../src/lib/locales.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The language of a locale as the report, which is in English, calls it. */
export const languageOf = (locale: Locale) => names.of(locale) ?? locale;
