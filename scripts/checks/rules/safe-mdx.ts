import type { Content, ContentRecord } from '../content.ts';
import type { RecordKind } from '../kinds.ts';
import { type Body, type Element, isElement, linksIn, nodesIn, pointIn, pointOf } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** Components that show a record, and the folder that it is in. */
const recordOf: Record<string, RecordKind> = {
  Line: 'lines',
  Office: 'offices',
  Figure: 'figures',
  Term: 'glossary',
};

const codeNodes: Record<string, [what: string, mend: string]> = {
  mdxjsEsm: [
    'A paragraph that starts with "import" or "export" is read as program code.',
    'Delete it: components need no import. In a sentence, start with another word.',
  ],
  mdxFlowExpression: [
    'Text in { } is read as program code.',
    'Delete it, or write \\{ for the sign itself.',
  ],
  mdxTextExpression: [
    'Text in { } is read as program code.',
    'Delete it, or write \\{ for the sign itself.',
  ],
};

const writeWhole = 'Write the whole web address with https:// at the start.';

function checkAttributes(record: ContentRecord, body: Body, element: Element): Finding[] {
  const report = (part: string, what: string, mend: string) => [
    findingAt(record, pointIn(body, element, part), what, mend),
  ];
  return element.attributes.flatMap((attribute) => {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (attribute.value && typeof attribute.value !== 'string')
    )
      return report(
        attribute.type === 'mdxJsxAttribute' ? attribute.name : '{',
        `<${element.name}> has a value in { }, which is program code.`,
        'Write the value in quotes, e.g. id="name".',
      );
    const { name, value } = attribute;
    if (!/^[a-z][a-zA-Z]*$/.test(name) || name.startsWith('on'))
      return report(name, `<${element.name}> has ${name}, which is program code.`, 'Delete it.');
    if (value && ['href', 'src', 'url'].includes(name) && isUnsafe(value))
      return report(value, `The address "${value}" cannot be used.`, writeWhole);
    return [];
  });
}

function checkId(
  record: ContentRecord,
  body: Body,
  element: Element,
  { records }: Content,
): Finding[] {
  const kind = recordOf[element.name ?? ''];
  if (!kind) return [];
  const ids = records
    .filter((other) => other.kind === kind)
    .map(({ slug }) => slug)
    .sort();
  const attribute = element.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  );
  const id = attribute?.value;
  if (typeof id === 'string' && ids.includes(id)) return [];
  if (attribute && typeof id !== 'string') return [];
  const what = attribute
    ? `There is nothing named "${id}" in ${kind}/.`
    : `<${element.name}> has no id.`;
  return [
    findingAt(
      record,
      pointIn(body, element, attribute ? `id=` : '<'),
      what,
      `Write id="…" with one of: ${ids.join(', ')}.`,
    ),
  ];
}

function checkElement(
  record: ContentRecord,
  body: Body,
  element: Element,
  content: Content,
): Finding[] {
  if (!content.components.includes(element.name ?? ''))
    return [
      findingAt(
        record,
        pointOf(element),
        `<${element.name ?? ''}> cannot be used in texts.`,
        `Use Markdown, or one of: ${content.components.map((name) => `<${name}>`).join(', ')}.`,
      ),
    ];
  return [...checkAttributes(record, body, element), ...checkId(record, body, element, content)];
}

/** Browsers ignore tabs and line ends in an address, so `java\nscript:` runs too. */
function isUnsafe(url: string): boolean {
  const address = [...url].filter((sign) => sign > ' ').join('');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return (
    address.startsWith('//') ||
    (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme))
  );
}

function checkBody(record: ContentRecord, body: Body, content: Content): Finding[] {
  const unreadable = body.fault
    ? [findingAt(record, body.fault, body.fault.what, body.fault.mend)]
    : [];
  const nodes = nodesIn(body.tree).flatMap((node) => {
    const code = codeNodes[node.type];
    if (code) return [findingAt(record, pointOf(node), ...code)];
    return isElement(node) ? checkElement(record, body, node, content) : [];
  });
  const links = linksIn(body)
    .filter(({ url }) => isUnsafe(url))
    .map((link) =>
      findingAt(record, link, `The address "${link.url}" cannot be used in a link.`, writeWhole),
    );
  return [...unreadable, ...nodes, ...links];
}

/** Texts are Markdown and a few components with fixed values; everything else in MDX is a program. */
export default {
  name: 'safe-mdx',
  check: (content) =>
    content.records.flatMap((record) =>
      record.body ? checkBody(record, record.body, content) : [],
    ),
} satisfies Rule;
