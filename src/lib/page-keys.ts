import { createHash } from 'node:crypto';
import { now } from './clock.ts';
import { type Entry, entriesIn, type MdxCollection, translationsOf } from './content.ts';
import { hasPicture } from './entry-text.ts';
import { stateOf } from './history.ts';
import type { Locale } from './locales.ts';
import { mission } from './mission.ts';
import { isOpenUntil } from './registration.ts';
import { relatedNews } from './teasers.ts';
import { type Section, sections } from './urls.ts';

/**
 * Keys of the pages that a large mission has most of. A page whose key is the same as in the last build, while all
 * records, programmes, guides, pages, texts of the interface and code are, is taken from there as it is
 * (integrations/page-store.ts). So a key holds whatever such a page shows of news, publications, seminars and
 * videos. Pages without a key are rendered every time. Pages of one build with the same key may differ in their own
 * address alone (integrations/page-patterns.ts).
 */
const toKey = (...parts: unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** The menu has the sections that are not empty. */
const menuOf = (locale: Locale) =>
  sections.filter((section) => entriesIn(section, locale).length > 0);

const versionsOf = (section: MdxCollection, slug: string) =>
  translationsOf(section, slug).map(({ locale, source }) => [locale, source.digest]);

/** A page with a picture asks for the forms of it, and one that was moved or ended names what stands instead. */
const isPlain = ({ data, source }: Entry<'news'>) =>
  !data.image && !data.archived && !data.withdrawn && !hasPicture(source);

/** What changes by the clock: whether it has ended, and whether one can still apply. */
function momentOf({ data }: Entry<'news'>) {
  const deadline = 'deadline' in data && data.deadline !== 'unknown' ? data.deadline : undefined;
  return [
    stateOf(data, now(), mission.timeZone),
    deadline && isOpenUntil(deadline, now(), mission.timeZone),
  ];
}

/** The key of the page of an entry, or of the notice that stands where it is not translated. */
export function entryKey(
  section: MdxCollection,
  slug: string,
  locale: Locale,
  entry: Entry<MdxCollection> | undefined,
): string | undefined {
  if (!entry)
    return toKey(
      'notice',
      section,
      locale,
      menuOf(locale),
      translationsOf(section, slug).map((own) => own.locale),
    );
  if (entry.collection !== 'news') return undefined;
  const news = entry as Entry<'news'>;
  if (!isPlain(news)) return undefined;
  return toKey(menuOf(locale), versionsOf(section, slug), relatedNews(news), momentOf(news));
}

/** The key of the page that passes an entry on. */
export const shareKey = (section: Section, slug: string, locale: Locale): string =>
  toKey(menuOf(locale), versionsOf(section, slug));
