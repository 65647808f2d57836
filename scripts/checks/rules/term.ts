import type { ContentRecord } from '../content.ts';
import { isElement, nodesIn, pointOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

function checkRepeats(record: ContentRecord): Finding[] {
  const seen = new Map<string, number>();
  return (record.body ? nodesIn(record.body.tree) : []).flatMap((node) => {
    if (!isElement(node) || node.name !== 'Term') return [];
    const attribute = node.attributes.find((one) => 'name' in one && one.name === 'id');
    const id = attribute?.value;
    if (typeof id !== 'string') return [];
    const { line } = pointOf(node);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, line);
      return [];
    }
    return [
      findingAt(
        record,
        pointOf(node),
        `The term "${id}" is explained a second time; the first is in line ${first}.`,
        'Keep <Term> where the word comes first and write the word alone here.',
      ),
    ];
  });
}

/** A text explains a word once, where it comes first. */
export default {
  name: 'term',
  check: ({ records }) => records.flatMap(checkRepeats),
} satisfies Rule;
