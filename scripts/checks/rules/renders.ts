import { languageOf } from '../languages.ts';
import { isNoted, originalOf } from '../originals.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Content } from '../content.ts';

/** A translation notes down what it renders: else nobody sees when the original has gone on without it. */
function check(content: Content): Finding[] {
  const { mission, records } = content;
  if (!mission) return [];
  const language = languageOf(mission.defaultLocale);
  return records.filter(isNoted).flatMap((record) => {
    const { file, locale, data } = record;
    const isStamped = data?.renders !== undefined;
    if (isStamped && locale === mission.defaultLocale)
      return [
        findingAt(
          record,
          record.positionOf(['renders'], 'key'),
          `The ${language} text is the original and renders no other.`,
          'Delete the field renders.',
        ),
      ];
    if (!data || isStamped || !originalOf(record, content)) return [];
    return [
      findingAt(
        record,
        { line: 1, column: 1 },
        `This translation does not note down which ${language} text it renders.`,
        `Once it says what the ${language} text says, run npm run translations -- --stamp ${file}`,
      ),
    ];
  });
}

export default { name: 'renders', check } satisfies Rule;
