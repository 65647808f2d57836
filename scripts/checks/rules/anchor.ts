import Slugger from 'github-slugger';
import { fixedPages, sections } from '../../../src/lib/urls.ts';
import type { Content, ContentRecord } from '../content.ts';
import { isEntryKind, isRecordKind } from '../kinds.ts';
import { linksIn, nodesIn, type Target } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { wordsOf } from '../safe/tree.ts';

/** The addresses of the headings of a text, made as the build makes them. */
function headingIds({ body }: ContentRecord): string[] {
  const slugger = new Slugger();
  return (body ? nodesIn(body.tree) : [])
    .filter(({ type }) => type === 'heading')
    .map((heading) => slugger.slug(wordsOf(heading)));
}

/** Texts by their address without its slashes at the ends, e.g. `sk/news/name` or `sk/about`. */
const textsByAddress = (records: ContentRecord[]) =>
  new Map(
    records
      .filter(({ kind }) => isEntryKind(kind))
      .map((record) => {
        const { kind, locale, slug } = record;
        return [[locale, ...(kind === 'pages' ? [] : [kind]), slug].join('/'), record];
      }),
  );

/** The text that a link leads to, if it is one of ours; itself for a mere `#name`. */
function targetOf(record: ContentRecord, address: string, texts: Map<string, ContentRecord>) {
  if (address === '') return record;
  const parts = address.split('/').filter((part) => part);
  const isFixed =
    parts.length === 2 && [...sections, ...fixedPages].some((page) => page === parts[1]);
  return isFixed ? undefined : texts.get(parts.join('/'));
}

function checkLink(
  record: ContentRecord,
  link: Target,
  records: ContentRecord[],
  texts: Map<string, ContentRecord>,
): Finding[] {
  const [address = '', anchor = ''] = link.url.split('#');
  if (!anchor || link.url.includes(':')) return [];
  const target = targetOf(record, address, texts);
  if (!target) return [];
  // Records that a page shows have their own name as address in it.
  const shown = records.filter(({ kind }) => isRecordKind(kind)).map(({ slug }) => slug);
  const ids = headingIds(target);
  if ([...ids, ...shown].includes(decodeURIComponent(anchor))) return [];
  const meant = nearest(anchor, ids);
  return [
    findingAt(
      record,
      link,
      `There is no heading "#${anchor}" in ${target === record ? 'this text' : target.file}.`,
      meant
        ? `Write #${meant} if that is meant, or leave #${anchor} out.`
        : `Leave #${anchor} out.`,
    ),
  ];
}

function check({ records }: Content): Finding[] {
  const texts = textsByAddress(records);
  return records.flatMap((record) =>
    record.body
      ? linksIn(record.body).flatMap((link) => checkLink(record, link, records, texts))
      : [],
  );
}

/** A link to a part of a text leads to a heading that is there. */
export default { name: 'anchor', check } satisfies Rule;
