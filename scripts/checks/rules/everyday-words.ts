import { fixedPages } from '../../../src/lib/urls.ts';
import { needs } from '../../../src/lib/schemas.ts';
import { toWords } from '../../../src/lib/search/words.ts';
import type { Content, ContentRecord } from '../content.ts';
import { listAt } from '../fields.ts';
import { entryKinds } from '../kinds.ts';
import { nearest, slip } from '../nearest.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const kinds = [...entryKinds, 'lines', 'offices', 'figures', 'glossary'] as const;

/** Everything that words may stand for, as `guides/work`. */
function thingsOf({ records }: Content): string[] {
  const named = records
    .filter(({ kind }) => kinds.some((known) => known === kind))
    .map(({ kind, slug }) => `${kind}/${slug}`);
  return [
    ...new Set(named),
    ...needs.map((need) => `help/${need}`),
    ...fixedPages.map((page) => `fixed/${page}`),
  ];
}

function checkThing(record: ContentRecord, thing: string, things: string[]): Finding[] {
  if (things.includes(thing)) return [];
  const meant = nearest(thing, things, slip(thing));
  return [
    findingAt(
      record,
      record.positionOf([thing], 'key'),
      `There is no ${thing}${meant ? `; did you mean ${meant}?` : '.'}`,
      meant
        ? `Write ${meant}.`
        : 'Name the folder and the file without its ending, e.g. guides/work.',
    ),
  ];
}

function checkWords(record: ContentRecord, thing: string): Finding[] {
  const phrases = listAt(record.data, thing).map((phrase) => toWords(String(phrase)).join(' '));
  return phrases.flatMap((phrase, index) => {
    const isEmpty = phrase === '';
    if (!isEmpty && phrases.indexOf(phrase) === index) return [];
    return [
      findingAt(
        record,
        record.positionOf([thing, index]),
        isEmpty ? 'There is no word in this line.' : `"${phrase}" is there twice.`,
        'Delete the line; accents, capitals and signs make no difference to the search.',
      ),
    ];
  });
}

function checkRecord(record: ContentRecord, content: Content): Finding[] {
  const { mission } = content;
  if (mission && !mission.locales.some((locale) => locale === record.slug))
    return [
      findingAt(
        record,
        record.positionOf([]),
        `The mission has no language "${record.slug}".`,
        `Name the file by one of: ${mission.locales.map((locale) => `${locale}.yaml`).join(', ')}.`,
      ),
    ];
  const things = thingsOf(content);
  return Object.keys(record.data ?? {}).flatMap((thing) => [
    ...checkThing(record, thing, things),
    ...checkWords(record, thing),
  ]);
}

/** Guides that people of a language can find by their title alone. */
function missingWords(record: ContentRecord, { records }: Content): Finding[] {
  const guides = records.filter(({ kind, locale }) => kind === 'guides' && locale === record.slug);
  return guides
    .filter(({ slug }) => !Object.hasOwn(record.data ?? {}, `guides/${slug}`))
    .map(({ slug }) =>
      findingAt(
        record,
        record.positionOf([]),
        `There are no everyday words for guides/${slug}.`,
        `Add guides/${slug}: with the words that people would type to find it.`,
      ),
    );
}

const ofSearch = ({ records }: Content) =>
  records.filter(({ kind, data }) => kind === 'search' && data);

/** Everyday words lead to something that exists, in a language of the mission, each once. */
export default {
  name: 'everyday-words',
  check: (content) => ofSearch(content).flatMap((record) => checkRecord(record, content)),
  warn: (content) => ofSearch(content).flatMap((record) => missingWords(record, content)),
} satisfies Rule;
