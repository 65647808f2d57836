import { toSlug } from '../../../src/lib/slugs.ts';
import { fixedPages, sections } from '../../../src/lib/urls.ts';
import type { Content, ContentRecord } from '../content.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const top = { line: 1, column: 1 };

/** Addresses of the site that a free-standing page would take away. */
const taken: string[] = [...sections, ...fixedPages];

function checkName(record: ContentRecord): Finding[] {
  const { slug, kind } = record;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return [
      findingAt(
        record,
        top,
        `The name ${slug} has letters or signs that do not work in a web address.`,
        `Rename the file to ${toSlug(slug) || 'a-short-name'}, keeping its ending.`,
      ),
    ];
  if (kind === 'pages' && taken.includes(slug))
    return [
      findingAt(
        record,
        top,
        `The address ${slug} belongs to another part of the website.`,
        'Rename the file.',
      ),
    ];
  return [];
}

/** Two files that differ in capitals only are one file on many computers and one address for many readers. */
function checkTwins(records: ContentRecord[]): Finding[] {
  const groups = Map.groupBy(records, ({ file }) => file.toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const [first, ...twins] = group.sort((a, b) => (a.file < b.file ? -1 : 1));
    return twins.map((twin) =>
      findingAt(
        twin,
        top,
        `The name differs from ${first?.file} in capitals only.`,
        'Rename or delete one of the two.',
      ),
    );
  });
}

const check = ({ records }: Content): Finding[] => [
  ...records.flatMap(checkName),
  ...checkTwins(records),
];

export default { name: 'slug', check } satisfies Rule;
