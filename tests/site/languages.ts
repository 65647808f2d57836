import type { Locale } from '../../src/lib/locales.ts';

/**
 * Tells texts of one language from those of another by what only one of them has: its script, its own
 * letters, its commonest small words. Names of people and places in another script are no other language.
 */

const words = (list: string) => new Set(list.split(' '));
/** Small words that no other language of the sites has. */
const smallWords: Record<Locale, Set<string>> = {
  en: words('the of and is for with from by are this that you your or be was has'),
  sk: words('sa pre sú ktorý ktorá ktoré ktorí alebo podľa ste ako aj vo so ich bol bola'),
  cs: words('se pro jsou který která které kteří nebo podle jste jako ve jejich byl byla'),
  vi: words('và của là cho bạn không được các trong người với có tại này'),
  uk: words('та і що або ви від є це як ми'),
  ru: words('и что или вы от это как мы они есть'),
  ar: words('من في على إلى أو عن التي الذي مع هذا هذه أن'),
};
const ownLetters: Partial<Record<Locale, RegExp>> = {
  sk: /[ľĺŕô]/u,
  cs: /[ěřů]/u,
  uk: /[іїєґ]/u,
  ru: /[ыэъё]/u,
  vi: /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u,
};
const scripts: Partial<Record<Locale, RegExp>> = {
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};
const latin = /\p{Script=Latin}/u;
const scriptOf = (locale: Locale) => scripts[locale] ?? latin;

/** How many words only this language has. */
const score = (text: string[], locale: Locale) =>
  text.filter((word) => smallWords[locale].has(word) || ownLetters[locale]?.test(word)).length;

/** The other language that a text is in, or nothing where it is in its own or too short to tell. */
export function otherLanguage(text: string, own: Locale, others: Locale[]): Locale | undefined {
  const found = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map(String);
  const inScript = found.filter((word) => scriptOf(own).test(word)).length;
  return others.find((other) => {
    if (other === own) return false;
    const points = score(found, other);
    if (scriptOf(other).source !== scriptOf(own).source)
      return points >= 2 && found.length - inScript > inScript;
    return points >= 3 && points > score(found, own);
  });
}
