import type { MdastNode } from 'satteri';
import { mdxProps } from '../../../src/lib/mdx-props.ts';
import {
  type Body,
  childrenOf,
  type Element,
  imagesIn,
  isElement,
  linksIn,
  nodesIn,
  pointIn,
  pointOf,
} from '../mdx.ts';
import type { Fault, Point } from '../yaml.ts';
import { addressFault, otherSite, pictureFault } from './address.ts';
import { foreignTag } from './tags.ts';

/**
 * What is not allowed in a text, told from its tree alone. Used twice on the same files: by the content
 * check, and by the build on the very tree that it is about to compile.
 */

const code: [string, string] = [
  'Text in { } is read as program code.',
  'Delete it, or write \\{ for the sign itself.',
];

const codeNodes: Record<string, [what: string, mend: string]> = {
  mdxjsEsm: [
    'A paragraph that starts with "import" or "export" is read as program code.',
    'Delete it: components need no import. In a sentence, start with another word.',
  ],
  mdxFlowExpression: code,
  mdxTextExpression: code,
};

/** Kinds of Markdown that the page has a look for. Everything else is refused, also what comes later. */
const known = [
  ...['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'break'],
  ...['blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'thematicBreak'],
  ...['link', 'linkReference', 'definition', 'image', 'imageReference', 'inlineCode', 'code'],
  ...['footnoteReference', 'footnoteDefinition'],
];

const toFault = ({ line, column }: Point, [what, mend]: [string, string]): Fault => ({
  line,
  column,
  what,
  mend,
});

function attributeFaults(body: Body, element: Element): Fault[] {
  const report = (part: string, what: string, mend: string) => [
    toFault(pointIn(body, element, part), [what, mend]),
  ];
  const { name: tag } = element;
  const props = mdxProps[tag ?? ''] ?? {};
  return element.attributes.flatMap((attribute) => {
    const isNamed = attribute.type === 'mdxJsxAttribute';
    if (!isNamed || (attribute.value && typeof attribute.value !== 'string'))
      return report(
        isNamed ? attribute.name : '{',
        `<${tag}> has a value in { }, which is program code.`,
        'Write the value in quotes, e.g. id="name".',
      );
    const { name, value } = attribute;
    if (!/^[a-z][a-zA-Z]*$/.test(name) || name.startsWith('on'))
      return report(name, `<${tag}> has ${name}, which is program code.`, 'Delete it.');
    const prop = Object.hasOwn(props, name) ? props[name] : undefined;
    if (!prop)
      return report(
        name,
        `<${tag}> has no use for "${name}".`,
        `Delete it${Object.keys(props).length > 0 ? `, or use: ${Object.keys(props).join(', ')}` : ''}.`,
      );
    if ('values' in prop && !prop.values.some((known) => known === value))
      return report(
        name,
        `"${value ?? ''}" is not a ${name} of <${tag}>.`,
        `Write one of: ${prop.values.map((known) => `${name}="${known}"`).join(', ')}.`,
      );
    return [];
  });
}

const elementFaults = (body: Body, element: Element): Fault[] =>
  Object.hasOwn(mdxProps, element.name ?? '')
    ? attributeFaults(body, element)
    : [toFault(pointOf(element), foreignTag(element.name ?? ''))];

function nodeFaults(body: Body, node: MdastNode): Fault[] {
  const found = codeNodes[node.type];
  if (found) return [toFault(pointOf(node), found)];
  if (isElement(node)) return elementFaults(body, node);
  // Where MDX could not be read, the tree is one of plain Markdown, which knows HTML; that is told already.
  if (known.includes(node.type) || (node.type === 'html' && body.faults.length > 0)) return [];
  return [
    toFault(pointOf(node), [
      'This kind of markup is not for texts.',
      'Write it as a plain paragraph, list or table.',
    ]),
  ];
}

/** The words in a node, as the reader sees them. */
export const wordsOf = (node: MdastNode): string =>
  'value' in node && typeof node.value === 'string'
    ? node.value
    : childrenOf(node).map(wordsOf).join('');

/** A link whose words name one website while it leads to another one. */
function deceptions(body: Body): Fault[] {
  return nodesIn(body.tree).flatMap((node) => {
    if (node.type !== 'link') return [];
    const site = otherSite(wordsOf(node), node.url);
    if (!site) return [];
    return [
      toFault(pointOf(node), [
        `The link says "${site}" but leads to ${new URL(node.url).hostname}.`,
        'Let its words name where it leads.',
      ]),
    ];
  });
}

/** Everything in a text that could run, load or mislead, in reading order. */
export function unsafeParts(body: Body): Fault[] {
  const links = linksIn(body).flatMap((link) => {
    const fault = addressFault(link.url);
    return fault ? [toFault(link, fault)] : [];
  });
  return [
    ...nodesIn(body.tree).flatMap((node) => nodeFaults(body, node)),
    ...links,
    ...deceptions(body),
  ];
}

/** Pictures that are not plain files of the mission: their addresses become imports of the build. */
export const unsafePictures = (body: Body): Fault[] =>
  imagesIn(body).flatMap((image) => {
    const fault = pictureFault(image.url);
    return fault ? [toFault(image, fault)] : [];
  });
