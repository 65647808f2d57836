import type { ContentRecord } from '../content.ts';
import { type Body, nodesIn, pointOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const signs = (depth: number) => '#'.repeat(depth);

/** The title of the page is level 1, so the headings of the text begin at 2. */
function checkBody(record: ContentRecord, body: Body): Finding[] {
  let above = 1;
  return nodesIn(body.tree).flatMap((node) => {
    if (node.type !== 'heading') return [];
    const allowed = above + 1;
    above = Math.max(node.depth, 2);
    if (node.depth === 1)
      return [
        findingAt(
          record,
          pointOf(node),
          'The title of the page is the only heading of level 1.',
          'Write ## for the headings of the text.',
        ),
      ];
    if (node.depth <= allowed) return [];
    return [
      findingAt(
        record,
        pointOf(node),
        `The heading of level ${node.depth} skips level ${allowed}.`,
        `Write ${signs(allowed)} instead of ${signs(node.depth)}.`,
      ),
    ];
  });
}

/** People who cannot see the page move through it by its headings. */
export default {
  name: 'heading',
  check: ({ records }) =>
    records.flatMap((record) => (record.body ? checkBody(record, record.body) : [])),
} satisfies Rule;
