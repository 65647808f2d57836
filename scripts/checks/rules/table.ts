import type { MdastNode } from 'satteri';
import type { ContentRecord } from '../content.ts';
import { type Body, childrenOf, nodesIn, pointOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** How many cells a row was written with; the tree has only those that the heading has too. */
function cellsIn({ text }: Body, { position }: MdastNode): number {
  const row = text.slice(position?.start.offset, position?.end.offset).trim();
  return row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
}

function checkBody(record: ContentRecord, body: Body): Finding[] {
  return nodesIn(body.tree).flatMap((table) => {
    if (table.type !== 'table') return [];
    const [heading, ...rows] = childrenOf(table);
    const width = heading ? cellsIn(body, heading) : 0;
    return rows
      .filter((row) => cellsIn(body, row) > width)
      .map((row) =>
        findingAt(
          record,
          pointOf(row),
          `The row has ${cellsIn(body, row)} cells, but the heading of the table ${width}.`,
          'Add a heading, or take the cell out: readers do not see it. Write \\| for the sign itself.',
        ),
      );
  });
}

/** Cells without a heading are left out of the page without a word. */
export default {
  name: 'table',
  warn: ({ records }) =>
    records.flatMap((record) => (record.body ? checkBody(record, record.body) : [])),
} satisfies Rule;
