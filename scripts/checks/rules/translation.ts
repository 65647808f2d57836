import { isDeepStrictEqual } from 'node:util';
import type { Content, ContentRecord } from '../content.ts';
import { type EntryKind, isEntryKind } from '../kinds.ts';
import { languageOf } from '../languages.ts';
import { nearest } from '../nearest.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const general = ['programme', 'sensitive', 'source', 'asOf'];

/** Facts of an entry that are the same in every language. */
export const shared: Record<EntryKind, string[]> = {
  programmes: [
    ...general,
    'order',
    'colour',
    'status',
    'since',
    'keyFigures',
    'figures',
    'lines',
    'offices',
  ],
  guides: [
    ...general,
    'interruption',
    'order',
    'needs',
    'lawDate',
    'lawTopics',
    'lines',
    'offices',
    'terms',
  ],
  news: [...general, 'kind', 'date', 'deadline', 'country'],
  publications: [...general, 'date', 'type', 'languages', 'pages', 'isbn', 'files'],
  videos: [...general, 'kind', 'date', 'language', 'subtitles', 'country', 'film', 'external'],
  seminars: [
    ...general,
    'start',
    'end',
    'state',
    'movedFrom',
    'series',
    'edition',
    'attendance',
    'languages',
    'registration',
    'videos',
  ],
  pages: ['order', 'sensitive'],
};

/** A day as it is written; everything else as it is. */
const plain = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** How two values of a field differ, in words. Lists are too long to be told. */
function differenceOf(field: string, here: unknown, there: unknown, language: string): string {
  const isPlain = [here, there].every(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  if (here === undefined)
    return `The field ${field} is missing here, but the ${language} text has it.`;
  if (isPlain) return `The field ${field} is ${here} here, but ${there} in the ${language} text.`;
  return `The field ${field} is not the same as in the ${language} text.`;
}

function compare(translation: ContentRecord, original: ContentRecord, language: string): Finding[] {
  const { data, kind } = translation;
  const theirs = original.data;
  if (!data || !theirs || !isEntryKind(kind)) return [];
  return shared[kind].flatMap((field) => {
    if (isDeepStrictEqual(plain(data[field]), plain(theirs[field]))) return [];
    return [
      findingAt(
        translation,
        translation.positionOf([field], 'key'),
        differenceOf(field, plain(data[field]), plain(theirs[field]), language),
        `Make it the same here and in ${original.file}.`,
      ),
    ];
  });
}

/** A translation that matches nothing: most often a misspelt file name. */
function noOriginal(translation: ContentRecord, slugs: string[], language: string): Finding {
  const near = nearest(translation.slug, slugs);
  return findingAt(
    translation,
    { line: 1, column: 1 },
    `There is no ${language} text of the name ${translation.slug}.`,
    near
      ? `Rename this file to ${near}.mdx if it is a translation of that; else write the ${language} text first.`
      : `Write the ${language} text first.`,
  );
}

function check({ mission, records }: Content): Finding[] {
  if (!mission) return [];
  const language = languageOf(mission.defaultLocale);
  const own = records.filter(({ locale }) => locale === mission.defaultLocale);
  const originals = Map.groupBy(own, ({ kind }) => kind);
  const toName = ({ kind, slug }: ContentRecord) => `${kind}/${slug}`;
  const byName = new Map(own.map((record) => [toName(record), record]));
  const isTranslation = ({ locale }: ContentRecord) =>
    mission.locales.some((code) => code === locale && code !== mission.defaultLocale);
  return records.filter(isTranslation).flatMap((translation) => {
    const original = byName.get(toName(translation));
    if (original) return compare(translation, original, language);
    const slugs = originals.get(translation.kind)?.map(({ slug }) => slug) ?? [];
    return [noOriginal(translation, slugs, language)];
  });
}

/** Each translation belongs to a text in the mission's own language and states the same facts. */
export default { name: 'translation', check } satisfies Rule;
