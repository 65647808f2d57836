import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

/** How the letters in a piece of text are set. */
const marks: Partial<Record<Nodes['type'], string>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  inlineCode: 'code',
};

/** A text as what a reader sees of it: its letters with their marks, and where blocks begin. */
function senseOf(node: Nodes, around: readonly string[]): string[] {
  if (node.type === 'text' || node.type === 'inlineCode') {
    const mark = marks[node.type];
    const own = [...new Set(mark ? [...around, mark] : around)].sort().join(' ');
    return [...node.value.replace(/\s+/g, ' ')].map((letter) => `${letter}\u0000${own}`);
  }
  if (node.type === 'link') {
    const within = [...around, `link ${node.url} ${node.title ?? ''}`];
    return node.children.flatMap((child) => senseOf(child, within));
  }
  const mark = marks[node.type];
  if (mark && 'children' in node)
    return node.children.flatMap((child) => senseOf(child, [...around, mark]));
  const { type, ...rest } = node;
  const { children, position: _, ...facts } = rest as { children?: Nodes[]; position?: unknown };
  const inside = (children ?? []).flatMap((child) => senseOf(child, around));
  return [`<${type} ${JSON.stringify(facts)}>`, ...inside, `</${type}>`];
}

/**
 * True when two Markdown texts come to the same page, however they are written: `*so*` or `_so_`, a link in
 * bold letters or bold letters in a link. Components stand in both as they are.
 */
export const meansTheSame = (one: string, other: string) =>
  one === other ||
  senseOf(fromMarkdown(one), []).join('\n') === senseOf(fromMarkdown(other), []).join('\n');
