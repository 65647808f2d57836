import type { CollectionEntry } from 'astro:content';
import { contactLinks } from './contacts.ts';
import { entriesIn, lines, recordsById, translationsOf } from './content.ts';
import { linesOfEntry } from './leaflets.ts';
import { type Locale, locales } from './locales.ts';
import { mission, missionLocales, toLocalText } from './mission.ts';
import { shareKey } from './page-keys.ts';
import { toMessage } from './share-text.ts';
import { useStrings } from './strings.ts';
import { entryPath, fixedPath, sections, toHref } from './urls.ts';

/** A page that can be passed on, with its message in every language that it is written in. */
export interface Shared {
  path: string;
  versions: { locale: Locale; title: string; message: string }[];
  /** What is passed on can be dangerous to be seen reading. */
  sensitive: boolean;
}

/** Numbers would be read backwards in a message from right to left; isolates keep their order. */
const inOrder = (text: string, locale: Locale) =>
  locales[locale].dir === 'rtl' ? `\u2066${text}\u2069` : text;

function toContact({ data }: CollectionEntry<'lines'>, locale: Locale): string {
  const numbers = new Set(contactLinks(data).map(({ text }) => inOrder(text, locale)));
  return `${toLocalText(data.name, locale).text}: ${[...numbers].join(', ')}`;
}

function toVersion(
  locale: Locale,
  path: string,
  { title, summary }: { title: string; summary: string },
  contacts: CollectionEntry<'lines'>[],
): Shared['versions'][number] {
  const message = toMessage({
    title,
    summary,
    contacts: contacts.map((line) => toContact(line, locale)),
    address: new URL(toHref(locale, path), mission.site).href,
  });
  return { locale, title, message };
}

/** The help page: the numbers that stand on every page, and where all are. */
export const sharedHelp = (): Shared => ({
  path: fixedPath('help'),
  sensitive: false,
  versions: missionLocales.map((locale) => {
    const t = useStrings(locale);
    const text = { title: t('page.help'), summary: t('help.summary') };
    const contacts = recordsById(lines, mission.contactLines);
    return toVersion(locale, fixedPath('help'), text, contacts);
  }),
});

/** One path for each entry in each language that it is written in. */
export const sharePaths = () =>
  missionLocales.flatMap((locale) =>
    sections.flatMap((section) =>
      entriesIn(section, locale).map(({ slug, data: { sensitive } }) => {
        const path = entryPath(section, slug);
        const versions = translationsOf(section, slug).map((entry) =>
          toVersion(entry.locale, path, entry.data, linesOfEntry(entry)),
        );
        const shared = { path, sensitive, versions };
        return {
          params: { locale, section, slug },
          props: { locale, shared },
          cacheKey: shareKey(section, slug, locale),
        };
      }),
    ),
  );
