import { contactLinks } from './contacts.ts';
import {
  type Entry,
  entriesIn,
  figuresIn,
  lines,
  localesOf,
  offices,
  terms,
  termsIn,
} from './content.ts';
import { lawChanges } from './law-changes.ts';
import type { Locale } from './locales.ts';
import { mission, missionLocales, toLocalText } from './mission.ts';
import { needs } from './schemas.ts';
import type { QuickPage } from './search/quick-index.ts';
import { useStrings } from './strings.ts';
import { toTeaser } from './teasers.ts';
import { entryPath, fixedPages, fixedPath, needPath, pagePath } from './urls.ts';
import { renderEntry } from './entry-text.ts';

/** Help, guides, programmes, contacts and terms of a locale, by what they are called. */

/** A page with its names; `thing` is what everyday words are kept by. */
export type Draft = Omit<QuickPage, 'words'> & { thing: string; words?: (string | undefined)[] };

async function guidesOf(locale: Locale): Promise<Draft[]> {
  const guides = await Promise.all(
    entriesIn('guides', locale).map(async (guide) => {
      const { headings } = await renderEntry(guide.source);
      return { guide, parts: headings.filter(({ depth }) => depth === 2) };
    }),
  );
  const titles = guides.flatMap(({ parts }) => parts.map(({ text }) => text));
  // What every guide has leads to none of them.
  const isTelling = (title: string) => titles.filter((other) => other === title).length < 3;
  return guides.map(({ guide, parts }) => {
    const { entrance, href, title } = toTeaser(guide);
    const telling = parts.filter(({ text }) => isTelling(text));
    return {
      thing: `guides/${guide.slug}`,
      kind: 'guide' as const,
      path: entryPath('guides', guide.slug),
      title,
      headings: Object.fromEntries(telling.map(({ slug, text }) => [slug, text])),
      ...(entrance !== href && { entrance }),
    };
  });
}

/** An entry in the locale, or else in the one that most readers of other languages know. */
function bestEntry(slug: string, locale: Locale): Entry<'programmes'> | undefined {
  const written = localesOf('programmes', slug);
  const best = [locale, 'en' as const, mission.defaultLocale].find((code) =>
    written.includes(code),
  );
  return best && entriesIn('programmes', best).find((programme) => programme.slug === slug);
}

function programmesOf(locale: Locale): Draft[] {
  const slugs = missionLocales.flatMap((code) =>
    entriesIn('programmes', code).map(({ slug }) => slug),
  );
  return [...new Set(slugs)].flatMap((slug) => {
    const programme = bestEntry(slug, locale);
    if (!programme) return [];
    return {
      thing: `programmes/${slug}`,
      kind: 'programme' as const,
      path: entryPath('programmes', slug),
      title: programme.data.title,
      words: [programme.data.name],
      ...(programme.locale !== locale && { locale: programme.locale }),
    };
  });
}

function fixedPagesOf(locale: Locale): Draft[] {
  const t = useStrings(locale);
  const titles = {
    help: t('page.help'),
    figures: figuresIn(locale).length > 0 ? t('page.figures') : undefined,
    glossary: termsIn(locale).length > 0 ? t('page.glossary') : undefined,
    'law-changes': lawChanges.length > 0 ? t('page.law-changes') : undefined,
    search: undefined,
    'official-channels': t('page.officialChannels'),
    offline: t('page.offline'),
    'take-away': t('page.take-away'),
  };
  return fixedPages.flatMap((page) => {
    const title = titles[page];
    return title
      ? { thing: `fixed/${page}`, kind: 'page' as const, path: fixedPath(page), title }
      : [];
  });
}

const pagesOf = (locale: Locale): Draft[] => [
  ...needs.map((need) => ({
    thing: `help/${need}`,
    kind: 'help' as const,
    path: needPath(need),
    title: useStrings(locale)(`need.${need}`),
  })),
  ...entriesIn('pages', locale).map(({ slug, data }) => ({
    thing: `pages/${slug}`,
    kind: 'page' as const,
    path: pagePath(slug),
    title: data.title,
  })),
  ...fixedPagesOf(locale),
];

const onHelpPage = (id: string) => `${fixedPath('help')}#${id}`;

const contactsOf = (locale: Locale): Draft[] => [
  ...lines.map(({ id, data }) => ({
    thing: `lines/${id}`,
    kind: 'contact' as const,
    path: onHelpPage(id),
    title: toLocalText(data.name, locale).text,
    words: contactLinks(data).map(({ text }) => text),
  })),
  ...offices.map(({ id, data }) => ({
    thing: `offices/${id}`,
    kind: 'contact' as const,
    path: onHelpPage(id),
    title: toLocalText(data.name, locale).text,
    words: [toLocalText(data.city, locale).text, data.address?.street],
  })),
];

/** A term that is not explained in the locale is offered in the language where it is. */
function termsOf(locale: Locale): Draft[] {
  return terms.flatMap(({ id, data }) => {
    const best = [locale, 'en' as const, mission.defaultLocale].find(
      (code) => data.term[code] && data.definition[code],
    );
    const title = best && data.term[best];
    if (!title) return [];
    return {
      thing: `glossary/${id}`,
      kind: 'term' as const,
      path: `${fixedPath('glossary')}#${id}`,
      title,
      words: [data.term[locale], data.term[mission.defaultLocale]],
      ...(best !== locale && { locale: best }),
    };
  });
}

/** Everything that a locale's quick index leads to, help first. */
export const quickPagesOf = async (locale: Locale): Promise<Draft[]> => [
  ...(await guidesOf(locale)),
  ...pagesOf(locale),
  ...programmesOf(locale),
  ...contactsOf(locale),
  ...termsOf(locale),
];
