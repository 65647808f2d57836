import { type Entry, entriesIn, lines, recordsById } from './content.ts';
import { mission, missionLocales } from './mission.ts';
import type { Section } from './urls.ts';

/** Sections whose entries are handed out on paper. */
const sectionsWithLeaflet = ['guides', 'programmes'] as const;
type LeafletSection = (typeof sectionsWithLeaflet)[number];

export const hasLeaflet = (section: Section): section is LeafletSection =>
  sectionsWithLeaflet.some((name) => name === section);

/** The entries of a locale that have a leaflet. */
export const leafletsIn = (locale: Entry['locale']): Entry<LeafletSection>[] =>
  sectionsWithLeaflet.flatMap((section) => entriesIn(section, locale));

/** One path for each leaflet: only in the languages that the entry is written in. */
export const leafletPaths = () =>
  missionLocales.flatMap((locale) =>
    leafletsIn(locale).map((entry) => ({
      params: { locale, section: entry.collection, slug: entry.slug },
      props: { entry },
    })),
  );

/** Whom to call about an entry: its own lines, else those that stand on every page. */
export function linesOfEntry({ data }: Entry) {
  const own = 'lines' in data ? data.lines : [];
  return recordsById(lines, own.length > 0 ? own : mission.contactLines);
}
