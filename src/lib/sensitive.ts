import { entriesIn, lines, recordsById } from './content.ts';
import { isQuestion, type Node, nodesOf } from './decision-tree.ts';
import { guidesFor, linesFor } from './finder.ts';
import type { Locale } from './locales.ts';
import type { GuidedCheck, Need } from './schemas.ts';

/** Which pages are sensitive because of what they show. Entries say it of themselves. */

const isSensitive = ({ data }: { data: { sensitive: boolean } }) => data.sensitive;

/** True where the page of a need shows a sensitive guide or line. */
export const isSensitiveNeed = (need: Need, locale: Locale): boolean =>
  [...guidesFor(need, locale), ...linesFor(need)].some(isSensitive);

/** True for a result that shows a sensitive guide or line, and for a question that leads straight to one. */
export function isSensitiveNode(tree: GuidedCheck, node: Node, locale: Locale): boolean {
  if (isQuestion(node)) {
    return node.choices.some(({ next }) => {
      const target = nodesOf(tree).find(({ id }) => id === next);
      return target && !isQuestion(target) && isSensitiveNode(tree, target, locale);
    });
  }
  const guides = entriesIn('guides', locale).filter(({ slug }) => node.guides.includes(slug));
  return [...guides, ...recordsById(lines, node.lines)].some(isSensitive);
}

/** The guides of a locale that a page explaining the exit comes before. */
export const interruptedGuides = (locale: Locale) =>
  entriesIn('guides', locale).filter(({ data }) => data.interruption);
