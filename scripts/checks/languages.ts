const names = new Intl.DisplayNames('en', { type: 'language' });

/** The language of a locale or tag as the report, which is in English, calls it. */
export const languageOf = (code: string) => names.of(code) ?? code;
