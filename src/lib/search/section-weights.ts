import type { Translate } from '../strings.ts';

/** Sections of the site that count more than others, by the names that their filter has. */
export interface SectionWeight {
  sections: string[];
  weight: number;
  /** Where a question asks for a number. */
  ofNumbers?: number;
}

/** Help comes before old news, and news before studies that are about the same. */
export const sectionWeights = (t: Translate): SectionWeight[] => [
  { sections: [t('section.guides'), t('page.help')], weight: 1.4 },
  { sections: [t('section.programmes')], weight: 1.25 },
  { sections: [t('page.figures')], weight: 1.1, ofNumbers: 2 },
  { sections: [t('section.publications')], weight: 0.9 },
];
