import ar from '../strings/ar.json' with { type: 'json' };
import cs from '../strings/cs.json' with { type: 'json' };
import en from '../strings/en.json' with { type: 'json' };
import ru from '../strings/ru.json' with { type: 'json' };
import sk from '../strings/sk.json' with { type: 'json' };
import uk from '../strings/uk.json' with { type: 'json' };
import vi from '../strings/vi.json' with { type: 'json' };
import { type Locale, locales } from './locales.ts';

/** English is the source: its keys are the keys that every locale must have. */
export type StringKey = keyof typeof en;

/** A text, or its plural forms by the categories of CLDR that the language has. */
type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;

const strings: Record<Locale, Record<StringKey, Text>> = { ar, cs, en, ru, sk, uk, vi };

const pluralRules = new Map<Locale, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function pluralCategory(locale: Locale, count: number): Intl.LDMLPluralRule {
  let rules = pluralRules.get(locale);
  if (!rules) {
    rules = new Intl.PluralRules(locales[locale].intl);
    pluralRules.set(locale, rules);
  }
  return rules.select(count);
}

/** A number as the locale writes it, at most two decimals; with `currency: 'EUR'` as an amount. */
export function formatNumber(
  value: number,
  locale: Locale,
  options: Intl.NumberFormatOptions = { maximumFractionDigits: 2 },
): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[locale].intl, options);
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** `{name}` in a text is replaced by the value of that name; numbers are written as the locale does. */
type Values = Record<string, string | number>;
export type Translate = (key: StringKey, values?: Values) => string;

/** The interface texts of a locale: `t('list.count', { count: 3 })` picks the plural form by `count`. */
export function useStrings(locale: Locale): Translate {
  return (key, values = {}) => {
    const text = strings[locale][key];
    const form =
      typeof text === 'string'
        ? text
        : (text[pluralCategory(locale, Number(values.count))] ?? text.other ?? '');
    return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" needs a value for ${placeholder}.`);
      return typeof value === 'number' ? formatNumber(value, locale) : value;
    });
  };
}

/** The plural forms of a text as they stand, for scripts that count in the browser. */
export function pluralForms(key: StringKey, locale: Locale): Record<string, string> {
  const text = strings[locale][key];
  return typeof text === 'string' ? { other: text } : (text as Record<string, string>);
}

const languageNames = new Map<Locale, Intl.DisplayNames>();

/** The name of a language in the reader's language, e.g. `slovenčina`; the code itself when unknown. */
export function languageName(code: string, locale: Locale): string {
  let names = languageNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames(locales[locale].intl, { type: 'language' });
    languageNames.set(locale, names);
  }
  return names.of(code) ?? code;
}

/** The name of a country in the reader's language from its two-letter code. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locales[locale].intl, { type: 'region' }).of(code) ?? code;
}

/** Items joined as the locale lists them: `English, Slovak and Ukrainian`. */
export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(locales[locale].intl).format(items);
}
