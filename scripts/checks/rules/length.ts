import type { ContentRecord } from '../content.ts';
import { isEntryKind } from '../kinds.ts';
import { childrenOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** Letters that fit into a card, a search result and the title of a window. */
const most: Record<string, number> = { title: 150, summary: 300 };

const checkFields = (record: ContentRecord): Finding[] =>
  record.scalars.flatMap((scalar) => {
    const limit = scalar.path.length === 1 ? most[String(scalar.path[0])] : undefined;
    const { length } = [...String(scalar.value)];
    if (!limit || length <= limit) return [];
    return [
      findingAt(
        record,
        scalar,
        `The field ${String(scalar.path[0])} has ${length} letters; the most is ${limit}.`,
        'Shorten it, and say the rest in the text.',
      ),
    ];
  });

function checkText(record: ContentRecord): Finding[] {
  const { body, data } = record;
  if (
    !body ||
    !data ||
    body.faults.length > 0 ||
    data.draft === true ||
    childrenOf(body.tree).length > 0
  )
    return [];
  return [
    findingAt(
      record,
      { line: body.text.replace(/\n+$/, '').split('\n').length, column: 1 },
      'There is no text below the fields.',
      'Write the text, or add draft: true.',
    ),
  ];
}

/** Texts are there and no longer than what shows them. */
export default {
  name: 'length',
  check: ({ records }) =>
    records
      .filter(({ kind }) => isEntryKind(kind))
      .flatMap((record) => [...checkFields(record), ...checkText(record)]),
} satisfies Rule;
