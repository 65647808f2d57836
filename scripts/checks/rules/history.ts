import type { ContentRecord } from '../content.ts';
import { listAt, valueAt } from '../fields.ts';
import { isEntryKind } from '../kinds.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const ends = ['archived', 'withdrawn'] as const;

/** A replacement leads to an entry that is there, in the same language, and is not gone itself. */
function checkReplacement(record: ContentRecord, records: ContentRecord[]): Finding[] {
  return ends.flatMap((end) => {
    const replacement = valueAt(record.data, [end, 'replacement']);
    if (typeof replacement !== 'string') return [];
    const at = record.positionOf([end, 'replacement']);
    const other = records.find(
      ({ kind, slug, locale }) => `${kind}/${slug}` === replacement && locale === record.locale,
    );
    if (!other)
      return [
        findingAt(
          record,
          at,
          `There is no entry "${replacement}" in this language.`,
          'Write folder and file name without its ending, e.g. publications/study, or leave it out.',
        ),
      ];
    return other === record || other.data?.withdrawn || other.data?.draft === true
      ? [
          findingAt(
            record,
            at,
            `Readers cannot read "${replacement}" instead.`,
            'Name another entry.',
          ),
        ]
      : [];
  });
}

function checkChanges(record: ContentRecord): Finding[] {
  const dateOf = (place: number) =>
    record.scalars.find(({ path }) => path.join() === `changes,${place},date`);
  return listAt(record.data, 'changes').flatMap((_, index) => {
    const [here, before] = [dateOf(index), dateOf(index - 1)];
    return here && before && here.source > before.source
      ? [
          findingAt(
            record,
            here,
            `The change of ${here.source} stands below that of ${before.source}.`,
            'Put the newest change first.',
          ),
        ]
      : [];
  });
}

function checkEnds(record: ContentRecord): Finding[] {
  if (!record.data?.archived || !record.data.withdrawn) return [];
  return [
    findingAt(
      record,
      record.positionOf(['archived'], 'key'),
      'An entry is either archived or withdrawn.',
      'Keep withdrawn if nobody should use it any more, else archived.',
    ),
  ];
}

/** What an entry says of its own past makes sense. */
export default {
  name: 'history',
  check: ({ records }) =>
    records
      .filter(({ kind }) => isEntryKind(kind))
      .flatMap((record) => [
        ...checkReplacement(record, records),
        ...checkChanges(record),
        ...checkEnds(record),
      ]),
} satisfies Rule;
