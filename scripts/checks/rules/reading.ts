import type { ContentRecord } from '../content.ts';
import { isLocale, type Locale, locales } from '../../../src/lib/locales.ts';
import { type Body, nodesIn, pointOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { wordsOf } from '../safe/tree.ts';

/**
 * Words of a sentence that many readers still follow, by language. Slavic languages and Arabic say in one
 * word what English says in two; Vietnamese writes each syllable as a word of its own.
 */
const mostWords: Record<Locale, number> = {
  en: 35,
  sk: 30,
  cs: 30,
  uk: 30,
  ru: 30,
  ar: 30,
  vi: 48,
};

function sentencesIn(text: string, locale: Locale): { text: string; words: number }[] {
  const sentences = new Intl.Segmenter(locales[locale].lang, { granularity: 'sentence' });
  return [...sentences.segment(text)].map(({ segment }) => ({
    text: segment.trim(),
    words: segment.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0,
  }));
}

function checkBody(record: ContentRecord, body: Body, locale: Locale): Finding[] {
  return nodesIn(body.tree).flatMap((node) =>
    node.type === 'paragraph'
      ? sentencesIn(wordsOf(node), locale)
          .filter(({ words }) => words > mostWords[locale])
          .map(({ text, words }) =>
            findingAt(
              record,
              pointOf(node),
              `The sentence "${text.slice(0, 40)}…" has ${words} words.`,
              `Make two of it: more than ${mostWords[locale]} are hard to follow for who reads slowly or in a new language.`,
            ),
          )
      : [],
  );
}

/** Guides and pages are for people under stress. Long sentences are the surest sign of a hard text. */
export default {
  name: 'reading',
  hint: ({ records }) =>
    records.flatMap((record) =>
      record.body &&
      isLocale(record.locale) &&
      ['guides', 'pages', 'programmes'].includes(record.kind)
        ? checkBody(record, record.body, record.locale)
        : [],
    ),
} satisfies Rule;
