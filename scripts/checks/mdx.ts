import {
  type MdastNode,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
  markdownToMdast,
  mdxToMdast,
} from 'satteri';
import { toSlip } from './mdx-reasons.ts';
import type { Fault, Point } from './yaml.ts';

/** The text of an MDX file, read by the parser that the build uses, so that both see the same. */
export interface Body {
  /** The whole file with the frontmatter blanked out: every place in it is a place in the file. */
  text: string;
  tree: MdastNode;
  /** Why the build could not read the text. */
  faults: Fault[];
}

/** A link or picture with the address that it leads to. */
export interface Target extends Point {
  url: string;
  alt: string;
}

/** The build runs out of memory on texts that are nested thousands of levels deep. */
const deepest = 50;
const isTooDeep = (tree: MdastNode) => {
  let level = [tree];
  for (let depth = 0; depth < deepest; depth += 1) level = level.flatMap(childrenOf);
  return level.length > 0;
};

const mostFaults = 20;

/**
 * One slip hides all after it, so its sign is left out and the text read again: one run tells everything.
 * What cannot be read even so is read as Markdown, so that the other rules still see it.
 */
function parse(text: string): Body {
  const faults: Fault[] = [];
  for (let rest = text; ;) {
    try {
      return { text, tree: mdxToMdast(rest), faults };
    } catch (error) {
      const { offsets, ...fault } = toSlip(error, rest);
      const isNew = faults.every(
        ({ line, column }) => line !== fault.line || column !== fault.column,
      );
      if (isNew) faults.push(fault);
      if (!isNew || faults.length === mostFaults)
        return { text, tree: markdownToMdast(text), faults };
      for (const offset of offsets) rest = `${rest.slice(0, offset)} ${rest.slice(offset + 1)}`;
    }
  }
}

export function readBody(text: string): Body {
  const body = parse(text);
  if (!isTooDeep(body.tree)) return body;
  const [first] = childrenOf(body.tree);
  const what = 'Quotes, lists or tags are nested too deeply.';
  const fault = { ...pointOf(first ?? body.tree), what, mend: `Use at most ${deepest} levels.` };
  return { text, tree: mdxToMdast(''), faults: [fault] };
}

/** A node and all nodes in it, in reading order. */
export function nodesIn(node: MdastNode): MdastNode[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

/** A tag of a component in a text. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;
export const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const childrenOf = (node: MdastNode): MdastNode[] =>
  'children' in node ? (node.children as MdastNode[]) : [];

export const pointOf = ({ position }: MdastNode): Point => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

/** The place of a sign of a text. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The place of a part of what a node was written as. */
export function pointIn(body: Body, node: MdastNode, part: string): Point {
  const start = node.position?.start.offset ?? 0;
  const at = body.text.slice(start, node.position?.end.offset).indexOf(part);
  if (at < 0) return pointOf(node);
  return pointAt(body.text, start + at);
}

/** Targets of one sort, written in place or through a definition at the end of the text. */
function targetsIn(
  { tree }: Body,
  direct: 'link' | 'image',
  indirect: 'linkReference' | 'imageReference',
): Target[] {
  const nodes = nodesIn(tree);
  const definitions = new Map(
    nodes.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  return nodes.flatMap((node) => {
    if (node.type !== direct && node.type !== indirect) return [];
    const url =
      'url' in node
        ? node.url
        : (definitions.get((node as { identifier: string }).identifier) ?? '');
    return [{ url, alt: 'alt' in node ? (node.alt ?? '') : '', ...pointOf(node) }];
  });
}

export const linksIn = (body: Body): Target[] => targetsIn(body, 'link', 'linkReference');
export const imagesIn = (body: Body): Target[] => targetsIn(body, 'image', 'imageReference');
