import { createHash } from 'node:crypto';
import { entriesIn } from './content.ts';
import { textOf } from './entry-text.ts';
import { everydayWordsIn } from './everyday-words.ts';
import { type Locale, locales } from './locales.ts';
import { missionLocales } from './mission.ts';
import { quickPagesOf } from './quick-pages.ts';
import { languages } from './search/languages.ts';
import { type Kind, type QuickIndex, type QuickPage, windowSize } from './search/quick-index.ts';
import { sectionWeights } from './search/section-weights.ts';
import { fold, toWords } from './search/words.ts';
import { useStrings } from './strings.ts';
import { teasersIn } from './teasers.ts';
import { sections } from './urls.ts';

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
  const drafts = await quickPagesOf(locale);
  const { lang, dir, label } = locales[locale];
  const { stop, counts, endings, beginnings, least } = languages[locale];
  return {
    locale,
    lang,
    dir,
    label,
    language: {
      stop: fold(stop),
      counts: fold(counts),
      endings: fold(endings),
      ...(beginnings && { beginnings: fold(beginnings) }),
      least,
    },
    texts: {
      label: t('search.label'),
      close: t('search.close'),
      all: t('search.all', { query: '{query}' }),
      none: t('search.noSuggestions'),
      // In words already: the rules of a language cost a phone more than all of the search.
      counts: Array.from({ length: windowSize }, (_, index) =>
        t('search.suggestions', { count: index + 1 }),
      ),
      kinds: Object.fromEntries(kinds.map((kind) => [kind, t(`search.kind.${kind}`)])) as Record<
        Kind,
        string
      >,
    },
    sections: sectionWeights(t),
    others: missionLocales.filter((other) => other !== locale),
    pages: drafts.flatMap(({ thing, words = [], ...page }) => {
      const own = everyday[thing] ?? [];
      // A page in another language is found by the words of that language, unless this one has some for it.
      if (page.locale && own.length === 0) return [];
      const all = distinct([...words, ...own], page.title);
      return { ...page, ...(all.length > 0 && { words: all }) };
    }),
  };
}

/** Words of titles, summaries and guides as they are written, the most frequent first. */
function vocabularyOf(locale: Locale): string[] {
  const titles = sections.flatMap((section) =>
    teasersIn(section, locale).flatMap(({ title, summary }) => [title, summary]),
  );
  const guides = entriesIn('guides', locale).map(({ source }) => textOf(source));
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

/**
 * Changes when a quick index does, so that browsers may keep them for good. It stands in every page, so it does not
 * hang on the words, which change with each title of the news: those that a browser keeps may be a little behind.
 */
const version = createHash('sha256')
  .update(JSON.stringify([...files].map(([locale, { index }]) => [locale, index])))
  .digest('hex')
  .slice(0, 8);

/** Terms are loaded after the first words, since they come after all else. */
const ofKind = ({ pages }: QuickIndex, isTerm: boolean) =>
  pages.filter(({ kind }) => (kind === 'term') === isTerm);

export const quickIndexHref = (locale: Locale) => `/search/${version}/${locale}.json`;

/** For each locale a file for what answers at once, one for terms, and one for how words are spelt. */
export const quickIndexPaths = () =>
  [...files].flatMap(([locale, { index, words }]) => [
    {
      params: { version, file: locale },
      props: { json: { ...index, pages: ofKind(index, false) } },
    },
    { params: { version, file: `${locale}.terms` }, props: { json: ofKind(index, true) } },
    { params: { version, file: `${locale}.words` }, props: { json: words } },
  ]);
