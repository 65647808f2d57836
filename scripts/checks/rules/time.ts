import type { ContentRecord } from '../content.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** The field as it is written, down to the day. */
const fieldOf = (record: ContentRecord, key: string) =>
  record.scalars.find(({ path }) => path.length === 1 && path[0] === key);

/** An entry comes onto the site before it leaves the front of it. */
function checkOrder(record: ContentRecord): Finding[] {
  const start = fieldOf(record, 'publishAt');
  if (!start) return [];
  return ['expires', 'archiveAfter'].flatMap((key) => {
    const end = fieldOf(record, key);
    if (!end || end.source.slice(0, 10) >= start.source.slice(0, 10)) return [];
    return [
      findingAt(
        record,
        end,
        `The day ${end.source} of ${key} is before ${start.source}, when the text is published.`,
        'Correct one of the two.',
      ),
    ];
  });
}

/** One of the two days is enough: what is no longer valid is in the archive. */
function checkBoth(record: ContentRecord): Finding[] {
  const [expires, archive] = [fieldOf(record, 'expires'), fieldOf(record, 'archiveAfter')];
  if (!expires || !archive || archive.source <= expires.source) return [];
  return [
    findingAt(
      record,
      archive,
      `The text is in the archive from ${expires.source} on, when it expires.`,
      'Delete archiveAfter, or write a day before that.',
    ),
  ];
}

export default {
  name: 'time',
  check: ({ records }) =>
    records.flatMap((record) => [...checkOrder(record), ...checkBoth(record)]),
} satisfies Rule;
