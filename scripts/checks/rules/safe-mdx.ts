import { mdxProps } from '../../../src/lib/mdx-props.ts';
import type { Content, ContentRecord } from '../content.ts';
import { type Body, type Element, isElement, nodesIn, pointIn } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { unsafeParts } from '../safe/tree.ts';

/** A tag that shows a record names one that is there. */
function checkId(
  record: ContentRecord,
  body: Body,
  element: Element,
  { records }: Content,
): Finding[] {
  const prop = mdxProps[element.name ?? '']?.id;
  if (!prop || !('record' in prop)) return [];
  const ids = records
    .filter((other) => other.kind === prop.record)
    .map(({ slug }) => slug)
    .sort();
  const attribute = element.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  );
  const id = attribute?.value;
  if (typeof id === 'string' && ids.includes(id)) return [];
  if (attribute && id && typeof id !== 'string') return [];
  const what = attribute
    ? `There is nothing named "${id ?? ''}" in ${prop.record}/.`
    : `<${element.name}> has no id.`;
  return [
    findingAt(
      record,
      pointIn(body, element, attribute ? `id` : '<'),
      what,
      `Write id="…" with one of: ${ids.join(', ')}.`,
    ),
  ];
}

function checkBody(record: ContentRecord, body: Body, content: Content): Finding[] {
  const faults = [...body.faults, ...unsafeParts(body)];
  return [
    ...faults.map((fault) => findingAt(record, fault, fault.what, fault.mend)),
    ...nodesIn(body.tree)
      .filter(isElement)
      .flatMap((element) => checkId(record, body, element, content)),
  ];
}

/** Texts are Markdown and a few components with fixed values; everything else in MDX is a program. */
export default {
  name: 'safe-mdx',
  check: (content) =>
    content.records.flatMap((record) =>
      record.body ? checkBody(record, record.body, content) : [],
    ),
} satisfies Rule;
