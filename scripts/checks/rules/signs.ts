import type { MdastNode } from 'satteri';
import type { ContentRecord } from '../content.ts';
import { type Body, nodesIn, pointAt } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** Signs of Markdown that were not understood, so that readers would see the signs themselves. */
const signs: [pattern: RegExp, what: string, mend: string][] = [
  [
    /(?<!\\)\] \((?=https?:|\/|\.\.?\/|$)/,
    'The space between ] and ( makes this no link.',
    'Write [words](address) without a space.',
  ],
  [
    /(?<!\\)\]\(/,
    'This is read as text and not as a link or a picture.',
    'Take spaces out of the address and the name of the file, and close all brackets.',
  ],
  [
    /(?<!\\)\*\*/,
    'The signs ** stand alone, so that nothing becomes bold.',
    'Write ** before the first and after the last word, without spaces between.',
  ],
  [
    /^#{2,6}(?=[\p{L}\d])/u,
    'This is no heading: there is no space after the signs #.',
    'Write e.g. "## Heading".',
  ],
];

const bullets: typeof signs = [
  [
    /^[•·▪◦‣]\s*(?=\S)/mu,
    'A line that starts like this becomes no list.',
    'Start each line of a list with "- ".',
  ],
];

/** One finding for each text in which a sign is, where the sign is. */
function findIn(record: ContentRecord, body: Body, node: MdastNode, sought: typeof signs) {
  const { start, end } = node.position ?? {};
  const written = body.text.slice(start?.offset, end?.offset);
  return sought.flatMap(([pattern, what, mend]) => {
    const at = pattern.exec(written)?.index;
    return at === undefined
      ? []
      : [findingAt(record, pointAt(body.text, (start?.offset ?? 0) + at), what, mend)];
  });
}

const find = (records: ContentRecord[], sought: typeof signs): Finding[] =>
  records.flatMap((record) => {
    const { body } = record;
    return (body ? nodesIn(body.tree) : [])
      .filter(({ type }) => type === 'text')
      .flatMap((node) => findIn(record, body as Body, node, sought));
  });

/** Who reads the page must not see how it was written. */
export default {
  name: 'signs',
  check: ({ records }) => find(records, signs),
  warn: ({ records }) => find(records, bullets),
} satisfies Rule;
