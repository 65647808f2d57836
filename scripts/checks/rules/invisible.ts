import type { ContentRecord } from '../content.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/**
 * Signs that nobody sees: overrides of the direction, which let a text read as another one, spaces without
 * width, tags and controls. Marks that Arabic, Persian and emoji need are allowed: LRM, RLM, ALM, isolates,
 * joiner and non-joiner, selectors of variants.
 */
const invisible =
  /(?![\t\r\n])\p{Cc}|[\u00AD\u180E\u200B\u2028-\u202E\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

const directions = /[\u202A-\u202E]/;

function checkText(record: ContentRecord, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(invisible)].map(({ 0: sign, index: column }) => {
      const code = `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
      return findingAt(
        record,
        { line: index + 1, column: column + 1 },
        directions.test(sign)
          ? `There is an invisible sign (${code}) that turns the direction of the text.`
          : `There is an invisible sign (${code}).`,
        'Delete it, or type the words around it again.',
      );
    }),
  );
}

/** What is written is what readers see. */
export default {
  name: 'invisible',
  check: ({ records }) =>
    records.flatMap((record) =>
      record.text === undefined ? [] : checkText(record, record.text.replace(/^\uFEFF/, '')),
    ),
} satisfies Rule;
