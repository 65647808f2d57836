import type { MdastNode } from 'satteri';
import type { Content, ContentRecord } from '../checks/content.ts';
import { listAt, valueAt } from '../checks/fields.ts';
import type { Kind } from '../checks/kinds.ts';
import { linksIn, nodesIn } from '../checks/mdx.ts';

const nouns: Partial<Record<Kind, string>> = {
  programmes: 'programme',
  guides: 'guide',
  news: 'news item',
  publications: 'publication',
  videos: 'video',
  seminars: 'seminar',
  pages: 'page',
  lines: 'line',
  offices: 'office',
};

/** The component that shows a record of a folder in a text. */
const components: Partial<Record<Kind, string>> = { lines: 'Line', offices: 'Office' };

const showsIt = (node: MdastNode, component: string | undefined, slug: string) =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  node.name === component &&
  node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && attribute.value === slug,
  );

/** True when another file names the record in its fields, shows it in its text or links to it. */
function isUsedIn(other: ContentRecord, { kind, slug }: ContentRecord): boolean {
  if (listAt(other.data, kind).includes(slug)) return true;
  if (!other.body) return false;
  return (
    nodesIn(other.body.tree).some((node) => showsIt(node, components[kind], slug)) ||
    linksIn(other.body).some(({ url }) => url.includes(`/${kind}/${slug}/`))
  );
}

/** Where everyone meets the record, whatever the texts say. */
function fixedUses({ kind, slug }: ContentRecord, mission: ContentRecord | undefined): string[] {
  if (kind === 'mission')
    return ['page of official channels', 'foot of every page (where it has an address)'];
  if (kind === 'guides') return ['its own page', 'help page'];
  const isInBlock = kind === 'lines' && listAt(mission?.data, 'contactLines').includes(slug);
  return [
    ...(isInBlock ? ['contact block of every page'] : []),
    'help page',
    ...(kind === 'lines' ? ['page of official channels'] : []),
  ];
}

/** Everywhere a record is shown, in words, each text once with its languages. */
export function usesOf(record: ContentRecord, { records }: Content): string[] {
  const mission = records.find(({ kind }) => kind === 'mission');
  const users = records.filter(
    (other) => other.kind !== 'mission' && other.slug !== record.slug && isUsedIn(other, record),
  );
  const texts = Map.groupBy(users, ({ kind, slug }) => `${nouns[kind] ?? kind} ${slug}`);
  return [
    ...fixedUses(record, mission),
    ...[...texts].map(([name, files]) => {
      const locales = files.flatMap(({ locale }) => locale ?? []);
      return locales.length > 0 ? `${name} (${locales.join(', ')})` : name;
    }),
  ];
}

/** What the record holds that a reader would dial, write to or open, to tell it from its like. */
export const addressOf = ({ data }: ContentRecord): string | undefined =>
  ['number', 'email'].map((key) => valueAt(data, [key])).find((value) => typeof value === 'string');
