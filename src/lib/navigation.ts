import { entriesIn, figuresIn, termsIn } from './content.ts';
import type { Locale } from './locales.ts';
import { useStrings } from './strings.ts';
import { fixedPath, listPath, pagePath, type Section, sections, toHref } from './urls.ts';

export interface NavLink {
  href: string;
  text: string;
}

/** Guides are reached through *Get help*, which stands beside the menu. */
const isInMenu = (section: Section) => section !== 'guides';

/** The menu of a locale: only what that locale really has. */
export function mainLinks(locale: Locale): NavLink[] {
  const t = useStrings(locale);
  const hasAbout = entriesIn('pages', locale).some((page) => page.slug === 'about');
  return [
    ...sections.filter(isInMenu).map((section) => ({
      path: listPath(section),
      text: t(`section.${section}`),
      exists: entriesIn(section, locale).length > 0,
    })),
    {
      path: fixedPath('figures'),
      text: t('page.figures'),
      exists: figuresIn(locale).length > 0,
    },
    { path: fixedPath('glossary'), text: t('page.glossary'), exists: termsIn(locale).length > 0 },
    { path: pagePath('about'), text: t('page.about'), exists: hasAbout },
  ]
    .filter(({ exists }) => exists)
    .map(({ path, text }) => ({ href: toHref(locale, path), text }));
}

/** Free-standing pages of a locale for the foot of every page, and what else has no place in the menu. */
export const pageLinks = (locale: Locale): NavLink[] => [
  ...entriesIn('pages', locale).map((page) => ({
    href: toHref(locale, pagePath(page.slug)),
    text: page.data.title,
  })),
  {
    href: toHref(locale, fixedPath('official-channels')),
    text: useStrings(locale)('page.officialChannels'),
  },
  { href: toHref(locale, fixedPath('offline')), text: useStrings(locale)('page.offline') },
  {
    href: toHref(locale, fixedPath('take-away')),
    text: useStrings(locale)('page.take-away'),
  },
];
