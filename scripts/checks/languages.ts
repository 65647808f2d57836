const names = new Intl.DisplayNames('en', { type: 'language' });

/** A language by its code as the report, which is in English, calls it. */
export const languageOf = (code: string) => names.of(code) ?? code;
