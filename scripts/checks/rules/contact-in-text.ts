import type { MdastNode } from 'satteri';
import { contactsIn } from '../contacts.ts';
import type { Content, ContentRecord, MissionFacts } from '../content.ts';
import { localizedPaths } from '../schema-walk.ts';
import { isEntryKind, schemas } from '../kinds.ts';
import { type Body, childrenOf, pointIn } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path, Point, Scalar } from '../yaml.ts';

/** Fields that hold addresses or codes instead of sentences. */
const notText = ['source', 'url', 'src', 'isbn', 'renders'];

const toFinding = (record: ContentRecord, at: Point, contact: string) =>
  findingAt(
    record,
    at,
    `"${contact}" is a contact written into the text.`,
    'Contacts are kept in one place, lines/: write <Line id="…" /> in the text, or leave the contact out here.',
  );

const startsWith = (path: Path, start: Path) => start.every((part, index) => path[index] === part);

/** Sentences of the fields: all of an entry's, only the localised ones of a record. */
function textsIn(record: ContentRecord): Scalar[] {
  const { kind, scalars, data } = record;
  const texts = scalars.filter(({ value }) => typeof value === 'string');
  if (isEntryKind(kind))
    return texts.filter(({ path }) => !path.some((part) => notText.includes(String(part))));
  const localized = localizedPaths(schemas[kind], data);
  return texts.filter(({ path }) => localized.some((start) => startsWith(path, start)));
}

const checkFields = (record: ContentRecord, mission: MissionFacts | undefined) =>
  textsIn(record).flatMap((scalar) =>
    contactsIn(String(scalar.value), mission?.country).map((contact) =>
      toFinding(record, scalar.pointOf(contact), contact),
    ),
  );

/** What a node itself says to the reader: its text, its address, its literal attributes. */
function wordsOf(node: MdastNode): string[] {
  if (node.type === 'link' || node.type === 'definition')
    return /^(mailto|tel):/i.test(node.url) ? [node.url] : [];
  if (node.type === 'image') return [node.alt ?? ''];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return node.attributes.flatMap((attribute) =>
      typeof attribute.value === 'string' ? [attribute.value] : [],
    );
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode')
    return [node.value];
  return [];
}

/** A link to a contact is reported once, not again for the words in it. */
function checkNode(
  record: ContentRecord,
  body: Body,
  node: MdastNode,
  mission: MissionFacts | undefined,
): Finding[] {
  const found = wordsOf(node).flatMap((words) => contactsIn(words, mission?.country));
  if (found.length > 0)
    return found.map((contact) => toFinding(record, pointIn(body, node, contact), contact));
  return childrenOf(node).flatMap((child) => checkNode(record, body, child, mission));
}

/** A number typed into a text stays there when it changes, and an old number can harm someone. */
function check({ mission, records }: Content): Finding[] {
  return records.flatMap((record) => [
    ...checkFields(record, mission),
    ...(record.body ? checkNode(record, record.body, record.body.tree, mission) : []),
  ]);
}

export default { name: 'contact-in-text', check } satisfies Rule;
