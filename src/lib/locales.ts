/**
 * One row per language the site can speak; everything else about locales derives from this table.
 * `lang` is the BCP 47 tag of the page, `intl` the one that `Intl` formats dates and numbers by,
 * `ogLocale` the form that Open Graph wants.
 */
export const locales = {
  sk: { lang: 'sk', intl: 'sk', ogLocale: 'sk_SK', dir: 'ltr', label: 'Slovenčina' },
  cs: { lang: 'cs', intl: 'cs', ogLocale: 'cs_CZ', dir: 'ltr', label: 'Čeština' },
  en: { lang: 'en', intl: 'en-GB', ogLocale: 'en_GB', dir: 'ltr', label: 'English' },
  uk: { lang: 'uk', intl: 'uk', ogLocale: 'uk_UA', dir: 'ltr', label: 'Українська' },
  ru: { lang: 'ru', intl: 'ru', ogLocale: 'ru_RU', dir: 'ltr', label: 'Русский' },
  ar: { lang: 'ar', intl: 'ar', ogLocale: 'ar_AR', dir: 'rtl', label: 'العربية' },
  vi: { lang: 'vi', intl: 'vi', ogLocale: 'vi_VN', dir: 'ltr', label: 'Tiếng Việt' },
} as const satisfies Record<
  string,
  { lang: string; intl: string; ogLocale: string; dir: 'ltr' | 'rtl'; label: string }
>;

/** URL segment and folder name of a language, e.g. `sk`. */
export type Locale = keyof typeof locales;

export const localeCodes = Object.keys(locales) as [Locale, ...Locale[]];

export function isLocale(value: string | undefined): value is Locale {
  return value !== undefined && Object.hasOwn(locales, value);
}

/** The locale of the page being rendered, from its route; for components that staff place inside MDX. */
export function toPageLocale(params: Record<string, string | undefined>): Locale {
  if (!isLocale(params.locale)) throw new Error(`"${params.locale}" is not a locale of the site.`);
  return params.locale;
}
