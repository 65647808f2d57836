import type { ContentRecord } from '../content.ts';
import { nodesIn, pointIn } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/**
 * Words that IOM does not use of people, by language: what they are, and what to write. Its Glossary on
 * Migration: a person is not illegal; "irregular" describes the situation.
 */
const terms: Record<string, [pattern: RegExp, instead: string][]> = {
  en: [
    [/\billegal (im|e)?migrants?\b/giu, 'migrants in an irregular situation'],
    [/\billegal (im)?migration\b/giu, 'irregular migration'],
    [/\billegal aliens?\b|\billegals\b/giu, 'migrants in an irregular situation'],
    [/\b(bogus|fake) (asylum[- ]seekers?|refugees?)\b/giu, 'people whose application was refused'],
  ],
  sk: [
    [
      /(?<!\p{L})(i|ne)legáln\p{L}* (i?migrant|imigrant)\p{L}*/giu,
      'migranti v neregulárnej situácii',
    ],
    [/(?<!\p{L})(i|ne)legáln\p{L}* i?migráci\p{L}*/giu, 'neregulárna migrácia'],
    [/(?<!\p{L})(i|ne)legál(i|ov|om|och|mi)(?!\p{L})/giu, 'migranti v neregulárnej situácii'],
  ],
  cs: [
    [/(?<!\p{L})(i|ne)legální\p{L}* i?migrant\p{L}*/giu, 'migranti v neregulérní situaci'],
    [/(?<!\p{L})(i|ne)legální\p{L}* i?migrac\p{L}*/giu, 'neregulérní migrace'],
    [/(?<!\p{L})(i|ne)legál(ové|ů|ům|ech)(?!\p{L})/giu, 'migranti v neregulérní situaci'],
  ],
  uk: [
    [/(?<!\p{L})нелегальн\p{L}* (і|им)?мігрант\p{L}*/giu, 'мігранти з неврегульованим статусом'],
    [/(?<!\p{L})нелегальн\p{L}* (ім)?міграці\p{L}*/giu, 'неврегульована міграція'],
    [/(?<!\p{L})нелегал(и|ів|ам|ами|ах)?(?!\p{L})/giu, 'мігранти з неврегульованим статусом'],
  ],
  ru: [
    [/(?<!\p{L})нелегальн\p{L}* (им)?мигрант\p{L}*/giu, 'мигранты с неурегулированным статусом'],
    [/(?<!\p{L})нелегальн\p{L}* (им)?миграци\p{L}*/giu, 'неурегулированная миграция'],
    [/(?<!\p{L})нелегал(ы|ов|ам|ами|ах)?(?!\p{L})/giu, 'мигранты с неурегулированным статусом'],
  ],
  ar: [
    [/(ال)?مهاجر\p{L}* (ال)?غير (ال)?شرعي\p{L}*/gu, 'مهاجرون في وضع غير نظامي'],
    [/(ال)?هجرة (ال)?غير (ال)?شرعية/gu, 'الهجرة غير النظامية'],
  ],
  vi: [[/(người )?(di|nhập) cư (bất hợp pháp|trái phép)/giu, 'người di cư không theo quy định']],
};

/** Names of authorities that have such words in them; they are called what they are called. */
const names =
  /Combating Illegal Migration|boj(a|om|i|u|em)? proti nelegálnej migrácii|boj(i|em|e)? proti nelegální migraci/giu;

/** Names are blanked out, so that places in the text stay the same. */
const withoutNames = (text: string) => text.replace(names, (name) => ' '.repeat(name.length));

function checkRecord(record: ContentRecord): Finding[] {
  const own = terms[record.locale ?? ''] ?? [];
  const found = (text: string) =>
    own.flatMap(([pattern, instead]) =>
      [...withoutNames(text).matchAll(pattern)].map(([words]) => ({ words, instead })),
    );
  const toFinding = (at: { line: number; column: number }, words: string, instead: string) =>
    findingAt(
      record,
      at,
      `IOM does not say "${words}".`,
      `Write e.g. "${instead}"; leave it where it is the name of a law or a book.`,
    );
  const fields = record.scalars
    .filter(({ path }) => ['title', 'summary'].includes(String(path[0])))
    .flatMap((scalar) =>
      found(String(scalar.value)).map(({ words, instead }) =>
        toFinding(scalar.pointOf(words), words, instead),
      ),
    );
  const { body } = record;
  const text = (body ? nodesIn(body.tree) : []).flatMap((node) =>
    body && node.type === 'text'
      ? found(node.value).map(({ words, instead }) =>
          toFinding(pointIn(body, node, words), words, instead),
        )
      : [],
  );
  return [...fields, ...text];
}

/** The words of the organisation for the people that it works for. */
export default {
  name: 'house-terms',
  warn: ({ records }) => records.flatMap(checkRecord),
} satisfies Rule;
