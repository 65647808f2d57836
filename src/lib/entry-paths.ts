import { allOf, type MdxCollection } from './content.ts';
import { missionLocales } from './mission.ts';
import { entryKey } from './page-keys.ts';

/**
 * Every address of a collection: each slug in each locale of the mission. Where the entry is not
 * translated, `entry` is undefined and the page says so with links to the languages that exist.
 */
export function entryPaths<C extends MdxCollection>(collection: C) {
  const all = allOf(collection);
  const slugs = [...new Set(all.map(({ slug }) => slug))];
  return missionLocales.flatMap((locale) => {
    const entries = new Map(
      all.filter((entry) => entry.locale === locale).map((entry) => [entry.slug, entry]),
    );
    return slugs.map((slug) => {
      const entry = entries.get(slug);
      return {
        params: { locale, slug },
        props: { locale, slug, entry },
        cacheKey: entryKey(collection, slug, locale, entry),
      };
    });
  });
}
