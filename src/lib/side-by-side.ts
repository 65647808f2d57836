import { type Entry, entriesIn } from './content.ts';
import type { Locale } from './locales.ts';
import { mission, missionLocales } from './mission.ts';

/**
 * The language to stand beside the reader's own: the country's, for the official who reads along. Beside that
 * one stands the mission's second language (English in both missions): a counsellor who reads the country's
 * language has to show the text to somebody who does not, and it is the other one that has every guide.
 */
export const otherLocaleOf = (locale: Locale) =>
  locale === mission.defaultLocale
    ? missionLocales.find((other) => other !== locale)
    : mission.defaultLocale;

/** The same guide in the language to stand beside it; undefined where it is not written in that. */
export function counterpartOf({ locale, slug }: Entry<'guides'>): Entry<'guides'> | undefined {
  const other = otherLocaleOf(locale);
  return other && entriesIn('guides', other).find((guide) => guide.slug === slug);
}

/** One path for each guide in each locale where both languages exist. */
export const sideBySidePaths = () =>
  missionLocales.flatMap((locale) =>
    entriesIn('guides', locale).flatMap((own) => {
      const other = counterpartOf(own);
      return other ? [{ params: { locale, slug: own.slug }, props: { own, other } }] : [];
    }),
  );

/** The locales in which a guide can be read side by side. */
export const sideBySideLocales = (slug: string) =>
  missionLocales.filter((locale) =>
    entriesIn('guides', locale).some((guide) => guide.slug === slug && counterpartOf(guide)),
  );
