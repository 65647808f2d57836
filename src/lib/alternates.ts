import { type Locale, locales } from './locales.ts';
import { mission, missionLocales } from './mission.ts';
import { toHref } from './urls.ts';

/** A page's address in another locale. Where it is not translated, the address holds an honest notice. */
export interface Alternate {
  locale: Locale;
  lang: string;
  label: string;
  dir: 'ltr' | 'rtl';
  href: string;
  translated: boolean;
}

/**
 * The addresses of a page in every locale of the mission.
 * @param path what follows the locale, the same in all of them
 * @param translations the locales that really have the page
 * @param otherwise the path to offer where they do not; by default the same, which says what is missing
 */
export function toAlternates(
  path: string,
  translations: Locale[],
  otherwise: string = path,
): Alternate[] {
  return missionLocales.map((locale) => {
    const { lang, label, dir } = locales[locale];
    const translated = translations.includes(locale);
    return {
      locale,
      lang,
      label,
      dir,
      translated,
      href: toHref(locale, translated ? path : otherwise),
    };
  });
}

/** `x-default` for readers of other languages: English where it exists, else the mission's own language. */
export function defaultAlternate(alternates: Alternate[]): Alternate | undefined {
  const translated = alternates.filter((alternate) => alternate.translated);
  return (
    translated.find(({ locale }) => locale === 'en') ??
    translated.find(({ locale }) => locale === mission.defaultLocale)
  );
}
