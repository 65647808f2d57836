import { entriesIn } from './content.ts';
import type { Locale } from './locales.ts';
import { useStrings } from './strings.ts';
import { fixedPath, listPath, pagePath, sections, toHref } from './urls.ts';

export interface NavLink {
  href: string;
  text: string;
}

/** The menu of a locale: only what that locale really has. */
export function mainLinks(locale: Locale): NavLink[] {
  const t = useStrings(locale);
  const inLocale = sections.filter((section) => entriesIn(section, locale).length > 0);
  const links = inLocale.map((section) => ({
    href: toHref(locale, listPath(section)),
    text: t(`section.${section}`),
  }));
  const about = entriesIn('pages', locale).find((page) => page.slug === 'about');
  return [
    ...links,
    { href: toHref(locale, fixedPath('figures')), text: t('page.figures') },
    { href: toHref(locale, fixedPath('glossary')), text: t('page.glossary') },
    ...(about ? [{ href: toHref(locale, pagePath('about')), text: t('page.about') }] : []),
  ];
}

/** Free-standing pages of a locale for the foot of every page. */
export const pageLinks = (locale: Locale): NavLink[] =>
  entriesIn('pages', locale).map((page) => ({
    href: toHref(locale, pagePath(page.slug)),
    text: page.data.title,
  }));
