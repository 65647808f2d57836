import type { ContentRecord } from '../content.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const mend = 'Run npm run check:content -- --normalise, which changes nothing that readers see.';

function checkText(record: ContentRecord, text: string): Finding[] {
  const report = (line: number, what: string) => [
    findingAt(record, { line, column: 1 }, what, mend),
  ];
  if (text.startsWith('\uFEFF'))
    return report(1, 'The file begins with an invisible mark of its encoding.');
  if (text.includes('\r')) return report(1, 'The lines end as on Windows.');
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one !== one.normalize('NFC')) + 1;
  return line === 0
    ? []
    : report(
        line,
        'Letters and their marks are kept apart, so that search does not find the words.',
      );
}

/** Files that differ in how they are saved only look changed where nothing is. */
export default {
  name: 'encoding',
  warn: ({ records }) =>
    records.flatMap((record) => (record.text === undefined ? [] : checkText(record, record.text))),
} satisfies Rule;
