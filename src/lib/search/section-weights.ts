import type { Translate } from '../strings.ts';

/**
 * Help comes before old news: how much pages of a section count beside others, by the name that its filter
 * has in the reader's language.
 */
export const sectionWeights = (t: Translate): Record<string, number> => ({
  [t('section.guides')]: 1.5,
  [t('page.help')]: 1.35,
  [t('section.programmes')]: 1.25,
  [t('page.figures')]: 1.1,
  [t('page.glossary')]: 0.9,
  [t('section.publications')]: 0.9,
});
