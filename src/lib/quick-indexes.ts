import { createHash } from 'node:crypto';
import { render } from 'astro:content';
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
import { everydayWordsIn } from './everyday-words.ts';
import { type Locale, locales } from './locales.ts';
import { mission, missionLocales, toLocalText } from './mission.ts';
import { needs } from './schemas.ts';
import { languages } from './search/languages.ts';
import type { Kind, QuickIndex, QuickPage } from './search/quick-index.ts';
import { sectionWeights } from './search/section-weights.ts';
import { fold, toWords } from './search/words.ts';
import { pluralForms, useStrings } from './strings.ts';
import { teasersIn, toTeaser } from './teasers.ts';
import { entryPath, fixedPages, fixedPath, needPath, pagePath, sections } from './urls.ts';

/** Help, guides, programmes, contacts and terms of a locale, by what they are called. */

type Draft = Omit<QuickPage, 'words'> & { thing: string; words?: (string | undefined)[] };

async function guidesOf(locale: Locale): Promise<Draft[]> {
  const guides = await Promise.all(
    entriesIn('guides', locale).map(async (guide) => {
      const { headings } = await render(guide.source);
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
    'law-changes': t('page.law-changes'),
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

/** Each phrase once; what only differs in accents or capitals is one. */
function distinct(phrases: (string | undefined)[], known: string): string[] {
  const seen = new Set([fold(known)]);
  return phrases.filter((phrase): phrase is string => {
    if (!phrase || seen.has(fold(phrase))) return false;
    seen.add(fold(phrase));
    return true;
  });
}

const kinds: Kind[] = ['guide', 'help', 'programme', 'contact', 'page', 'term'];

async function quickIndexOf(locale: Locale): Promise<QuickIndex> {
  const t = useStrings(locale);
  const everyday = everydayWordsIn(locale);
  const drafts = [
    ...(await guidesOf(locale)),
    ...pagesOf(locale),
    ...programmesOf(locale),
    ...contactsOf(locale),
    ...termsOf(locale),
  ];
  const { lang, dir, label } = locales[locale];
  const { stop, endings, beginnings, least } = languages[locale];
  return {
    locale,
    lang,
    dir,
    label,
    language: {
      stop: fold(stop),
      endings: fold(endings),
      ...(beginnings && { beginnings: fold(beginnings) }),
      least,
    },
    texts: {
      label: t('search.label'),
      close: t('search.close'),
      all: t('search.all', { query: '{query}' }),
      none: t('search.noSuggestions'),
      count: pluralForms('search.suggestions', locale),
      kinds: Object.fromEntries(kinds.map((kind) => [kind, t(`search.kind.${kind}`)])) as Record<
        Kind,
        string
      >,
    },
    sections: sectionWeights(t),
    others: missionLocales.filter((other) => other !== locale),
    pages: drafts.flatMap(({ thing, words = [], ...page }) => {
      const all = distinct([...words, ...(everyday[thing] ?? [])], page.title);
      // In another language only what somebody has words for can be meant.
      if (page.locale && all.length === 0) return [];
      return { ...page, ...(all.length > 0 && { words: all }) };
    }),
  };
}

/** Words of titles, summaries and guides as they are written, the most frequent first. */
function vocabularyOf(locale: Locale): string[] {
  const titles = sections.flatMap((section) =>
    teasersIn(section, locale).flatMap(({ title, summary }) => [title, summary]),
  );
  const guides = entriesIn('guides', locale).map(({ source }) => source.body ?? '');
  const counts = new Map<string, { written: string; count: number }>();
  for (const text of [...titles, ...guides]) {
    for (const written of text.toLowerCase().match(/[\p{L}\p{M}’']{3,}/gu) ?? []) {
      const key = toWords(written)[0] ?? '';
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { written, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ written }) => written);
}

const files = new Map(
  await Promise.all(
    missionLocales.map(
      async (locale) =>
        [locale, { index: await quickIndexOf(locale), words: vocabularyOf(locale) }] as const,
    ),
  ),
);

const topicKinds: Kind[] = ['guide', 'help', 'programme', 'page'];

/** What the search leads to by topic, in the order of help before the rest. */
export const topicsIn = (locale: Locale): QuickPage[] =>
  files.get(locale)?.index.pages.filter((page) => topicKinds.includes(page.kind) && !page.locale) ??
  [];

/** Changes when one of the files does, so that browsers may keep them for good. */
const version = createHash('sha256')
  .update(JSON.stringify([...files]))
  .digest('hex')
  .slice(0, 8);

export const quickIndexHref = (locale: Locale) => `/search/${version}/${locale}.json`;

/** One file for the suggestions of each locale, and one with its words. */
export const quickIndexPaths = () =>
  [...files].flatMap(([locale, { index, words }]) => [
    { params: { version, file: locale }, props: { json: index } },
    { params: { version, file: `${locale}.words` }, props: { json: words } },
  ]);
