import { changedParts, isRenders } from '../../../src/lib/translation-state.ts';
import type { MdastNode } from 'satteri';
import type { Content, ContentRecord } from '../content.ts';
import { listAt } from '../fields.ts';
import { languageOf } from '../languages.ts';
import { childrenOf, nodesIn, pointOf } from '../mdx.ts';
import { originalOf, textOf } from '../originals.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** What leaves no trace on the page. */
const invisible = ['yaml', 'definition', 'mdxjsEsm'];

const blocksOf = ({ body }: ContentRecord): MdastNode[] =>
  body ? childrenOf(body.tree).filter(({ type }) => !invisible.includes(type)) : [];

const names: Record<string, string> = {
  paragraph: 'a paragraph',
  list: 'a list',
  blockquote: 'a quotation',
  table: 'a table',
  mdxJsxFlowElement: 'a tag',
};

const nameOf = (block: MdastNode | undefined): string => {
  if (!block) return 'missing';
  if (block.type === 'heading') return `a heading of level ${block.depth}`;
  return names[block.type] ?? `a block of the kind ${block.type}`;
};

/** The first block that has no counterpart of its kind. */
function checkText(record: ContentRecord, original: ContentRecord, language: string): Finding[] {
  const [here, there] = [blocksOf(record), blocksOf(original)];
  const length = Math.max(here.length, there.length);
  const index = Array.from({ length }).findIndex((_, at) => nameOf(here[at]) !== nameOf(there[at]));
  if (index < 0) return [];
  const [own, theirs] = [here[index], there[index]];
  const line = theirs ? `, line ${pointOf(theirs).line}` : '';
  return [
    findingAt(
      record,
      pointOf(own ?? here.at(-1) ?? { type: 'root', children: [] }),
      `Block ${index + 1} of the text is ${nameOf(own)} here, but ${nameOf(theirs)} in the ${language} text; there are ${here.length} blocks here and ${there.length} there.`,
      `Write the same headings, paragraphs and lists in the same order as in ${original.file}${line}: side by side, each stands against its own.`,
    ),
  ];
}

const checkLists = (record: ContentRecord, original: ContentRecord, language: string): Finding[] =>
  ['steps', 'costs', 'bring'].flatMap((key) => {
    const [here, there] = [listAt(record.data, key).length, listAt(original.data, key).length];
    if (here === there) return [];
    return [
      findingAt(
        record,
        record.positionOf([key], 'key'),
        `The list ${key} has ${here} items here, but ${there} in the ${language} text.`,
        `Write the same items in the same order as in ${original.file}.`,
      ),
    ];
  });

/** The site's tags for records show them in one language only, and the fields show them already. */
const checkTags = (record: ContentRecord): Finding[] =>
  (record.body ? nodesIn(record.body.tree) : []).flatMap((node) =>
    'name' in node && ['Line', 'Office', 'Figure'].includes(String(node.name))
      ? [
          findingAt(
            record,
            pointOf(node),
            `The tag ${node.name} cannot be shown in two languages side by side.`,
            'Name lines and offices in the fields at the top; link to the page of figures.',
          ),
        ]
      : [],
  );

/**
 * A guide and its translation can be read side by side. A translation that is behind its original cannot
 * match it and says so to the reader; it is compared once it is stamped again.
 */
function check(content: Content): Finding[] {
  const { mission, records } = content;
  if (!mission) return [];
  const language = languageOf(mission.defaultLocale);
  const guides = records.filter(({ kind }) => kind === 'guides');
  return guides.flatMap((record) => {
    const original = originalOf(record, content);
    const source = original && textOf(original);
    const renders = record.data?.renders;
    if (!source || !isRenders(renders) || changedParts(source, renders).length > 0)
      return checkTags(record);
    return [
      ...checkTags(record),
      ...checkText(record, original, language),
      ...checkLists(record, original, language),
    ];
  });
}

export default { name: 'blocks', check } satisfies Rule;
