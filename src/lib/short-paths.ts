import { localesOfSection } from './content.ts';
import type { Locale } from './locales.ts';
import { missionLocales } from './mission.ts';
import { type Letter, letters, shortAddresses } from './short-addresses.ts';
import { sections } from './urls.ts';

const localesOfLetter = (letter: Letter): Locale[] => {
  const section = sections.find((name) => shortAddresses[letter].path.startsWith(name));
  return section ? localesOfSection(section) : missionLocales;
};

/** A section that the mission has no entry of has no list to lead to. */
const used = letters.filter((letter) => localesOfLetter(letter).length > 0);

/** The letters whose pages are written in a locale. */
export const lettersIn = (locale: Locale) =>
  used.filter((letter) => localesOfLetter(letter).includes(locale));

/** One path for each short address in each locale; where nothing is written, the list says so itself. */
export const shortPaths = () =>
  missionLocales.flatMap((locale) =>
    used.map((letter) => ({ params: { locale, letter }, props: { locale, letter } })),
  );

/** One path for each short address without a language. */
export const choicePaths = () => used.map((letter) => ({ params: { letter }, props: { letter } }));
