import { now } from '../../../src/lib/clock.ts';
import type { Content, ContentRecord } from '../content.ts';
import { linksIn, type Target } from '../mdx.ts';
import { nearest, slip } from '../nearest.ts';
import { pathsOf } from '../paths.ts';
import { isPublished } from '../published.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

function checkLink(
  record: ContentRecord,
  link: Target,
  paths: Set<string>,
  drafts: Set<string>,
): Finding[] {
  const report = (what: string, mend: string) => [findingAt(record, link, what, mend)];
  const [address = ''] = link.url.split(/[?#]/);
  if (
    /^[a-z][a-z0-9+.-]*:/i.test(link.url) ||
    link.url.startsWith('//') ||
    link.url.startsWith('#')
  )
    return [];
  const home = `/${record.locale}/`;
  if (link.url === '')
    return report('The link has no address.', 'Write it in the round brackets, or delete them.');
  if (!address.startsWith('/'))
    return report(
      `The link "${link.url}" does not say where it starts.`,
      `Write ${home}… for a page of this website, https://… for another.`,
    );
  if (!`${address}/`.startsWith(home))
    return report(
      `The link "${link.url}" does not lead to a page in the language of this text.`,
      `Begin it with ${home}.`,
    );
  const path = address.slice(home.length);
  if (paths.has(path) && address.endsWith('/')) return [];
  if (paths.has(`${path}/`) || address === home.slice(0, -1))
    return report(`The link "${link.url}" has no slash at the end.`, `Write ${address}/.`);
  if (paths.has(path)) return [];
  if (drafts.has(path))
    return report(
      `The page "${address}" is not published yet.`,
      'Publish that page first, or leave the link out.',
    );
  const meant = nearest(
    path,
    [...paths].filter((known) => known.endsWith('/')),
    slip(path),
  );
  return report(
    `There is no page "${address}".`,
    meant
      ? `Write ${home}${meant} if that is meant.`
      : 'Correct the address, or write that page first.',
  );
}

/** Links within the site lead to a page that is there, in the reader's language. */
function check({ mission, records }: Content): Finding[] {
  const instant = now();
  const isShown = (record: ContentRecord) => isPublished(record, mission, instant);
  const paths = pathsOf(records.filter(isShown));
  const drafts = pathsOf(records.filter((record) => !isShown(record)));
  return records.flatMap((record) =>
    record.body
      ? linksIn(record.body).flatMap((link) => checkLink(record, link, paths, drafts))
      : [],
  );
}

export default { name: 'link', check } satisfies Rule;
