import { localesOfSection, programmeOf } from './content.ts';
import type { Feed } from './feed.ts';
import type { Locale } from './locales.ts';
import { mission, missionLocales, toLocalText } from './mission.ts';
import { useStrings } from './strings.ts';
import { type Teaser, teasersIn } from './teasers.ts';
import {
  entryPath,
  feedFormats,
  feedPath,
  listPath,
  programmeFeedPath,
  type Section,
  sections,
  toHref,
} from './urls.ts';

const missionName = (locale: Locale) => toLocalText(mission.name, locale).text;

function sectionFeed(section: Section, locale: Locale): Feed {
  const t = useStrings(locale);
  return {
    locale,
    title: `${t(`section.${section}`)} – ${missionName(locale)}`,
    description: t(`section.${section}.summary`),
    page: toHref(locale, listPath(section)),
    address: (format) => toHref(locale, feedPath(section, format)),
    teasers: teasersIn(section, locale),
  };
}

/** What a programme's feed carries, the newest first. */
const programmeTeasers = (slug: string, locale: Locale): Teaser[] =>
  (['news', 'publications', 'videos', 'seminars'] as const)
    .flatMap((section) => teasersIn(section, locale))
    .filter(({ programme }) => programme === slug)
    .sort((a, b) => (b.date?.value ?? '').localeCompare(a.date?.value ?? '', 'en'));

/** The feed of everything that belongs to a programme; undefined while nothing does. */
export function programmeFeed(slug: string, locale: Locale): Feed | undefined {
  const programme = programmeOf(slug, locale);
  const teasers = programmeTeasers(slug, locale);
  if (!programme || teasers.length === 0) return undefined;
  return {
    locale,
    title: `${programme.data.title} – ${missionName(locale)}`,
    description: programme.data.summary,
    page: toHref(locale, entryPath('programmes', slug)),
    address: (format) => toHref(locale, programmeFeedPath(slug, format)),
    teasers,
  };
}

/** One feed per section, locale that has entries of it, and format. */
export const sectionFeedPaths = () =>
  sections.flatMap((section) =>
    localesOfSection(section).flatMap((locale) =>
      feedFormats.map((format) => ({
        params: { locale, section, format },
        props: { feed: sectionFeed(section, locale), format },
      })),
    ),
  );

/** One feed per programme that something belongs to, locale and format. */
export const programmeFeedPaths = () =>
  missionLocales.flatMap((locale) =>
    teasersIn('programmes', locale).flatMap(({ slug }) => {
      const feed = programmeFeed(slug, locale);
      return feed
        ? feedFormats.map((format) => ({
            params: { locale, slug, format },
            props: { feed, format },
          }))
        : [];
    }),
  );
