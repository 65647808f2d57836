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

/** The text that a link leads to, if it is one of ours; itself for a mere `#name`. */
function targetOf(record: ContentRecord, [address = '']: string[], records: ContentRecord[]) {
  if (address === '') return record;
  const [, locale, ...rest] = address.split('/').filter((part, index) => part || index === 0);
  const slug = rest.at(-1);
  if (rest.length === 1 && [...sections, ...fixedPages].some((page) => page === slug))
    return undefined;
  return records.find(
    (other) =>
      isEntryKind(other.kind) &&
      other.locale === locale &&
      other.slug === slug &&
      (other.kind === 'pages' ? rest.length === 1 : rest[0] === other.kind && rest.length === 2),
  );
}

function checkLink(record: ContentRecord, link: Target, records: ContentRecord[]): Finding[] {
  const parts = link.url.split('#');
  const [, anchor = ''] = parts;
  const target = targetOf(record, parts, records);
  if (!anchor || !target || link.url.includes(':')) return [];
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

/** A link to a part of a text leads to a heading that is there. */
export default {
  name: 'anchor',
  check: ({ records }: Content) =>
    records.flatMap((record) =>
      record.body ? linksIn(record.body).flatMap((link) => checkLink(record, link, records)) : [],
    ),
} satisfies Rule;
