import { type Entry, entriesIn, lines, offices } from './content.ts';
import type { Locale } from './locales.ts';
import { missionLocales } from './mission.ts';
import { type Need, needs } from './schemas.ts';
import { allLanguages } from './spoken-languages.ts';
import { toSlug } from './slugs.ts';

/** What the finder narrows by, and what each guide, line and office says to it. */

type Line = (typeof lines)[number];
type Office = (typeof offices)[number];

const isFor = (need: Need) => (item: { data: { needs: Need[] } }) => item.data.needs.includes(need);

export const guidesFor = (need: Need, locale: Locale) =>
  entriesIn('guides', locale).filter(isFor(need));
export const linesFor = (need: Need) => lines.filter(isFor(need));
export const openOfficesFor = (need: Need) =>
  offices.filter((office) => isFor(need)(office) && office.data.status === 'open');

/** The needs for which a locale has a guide, or the mission a line or an office. */
export const needsIn = (locale: Locale): Need[] =>
  needs.filter((need) =>
    [guidesFor(need, locale), linesFor(need), openOfficesFor(need)].some(
      ({ length }) => length > 0,
    ),
  );

export const localesOfNeed = (need: Need) =>
  missionLocales.filter((locale) => needsIn(locale).includes(need));

/** Every page of a need: each that any locale has, in each locale of the mission. */
export const needPaths = () =>
  missionLocales.flatMap((locale) =>
    needs
      .filter((need) => localesOfNeed(need).length > 0)
      .map((need) => ({ params: { locale, need }, props: { locale, need } })),
  );

/** A city as it stands in the finder's addresses: the same word in every locale. */
export const cityOf = ({ data }: Office) =>
  toSlug(data.city.en ?? Object.values(data.city)[0] ?? '');

/** Languages to ask for: those of the mission's readers and those that a line is known to speak. */
export const finderLanguages = (): string[] => [
  ...new Set([...missionLocales, ...lines.flatMap(({ data }) => allLanguages(data.languages))]),
];

/**
 * What an item answers the finder, as attributes. One that is missing answers every choice: a guide is
 * for every city, and a line whose languages are not known must be asked, not left out.
 */
export const guideAttributes = ({ data }: Entry<'guides'>) => ({
  'data-need': data.needs.join(' '),
});

/** `data-hours`: whether somebody is there now is a question to it; the browser answers in `OpenState`. */
export const lineAttributes = ({ data }: Line) => ({
  'data-need': data.needs.join(' '),
  'data-lang': allLanguages(data.languages).join(' ') || undefined,
  'data-hours': '',
});

/** A closed office is shown to those who ask for its city, so that old leaflets mislead nobody. */
export const officeAttributes = (office: Office) => ({
  'data-need': office.data.needs.join(' '),
  'data-city': cityOf(office),
  ...(office.data.status === 'open' ? { 'data-hours': '' } : { 'data-only': 'city' }),
});
