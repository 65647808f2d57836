import type { ContentRecord } from '../content.ts';
import { linksIn, type Target } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

const external = ({ body }: ContentRecord): Target[] =>
  (body ? linksIn(body) : []).filter(({ url }) => /^https?:/i.test(url));

const mark = /^(utm_\w+|fbclid|gclid|mc_eid|igshid)$/;

function checkLink(record: ContentRecord, link: Target): Finding[] {
  const report = (what: string, mend: string) => [findingAt(record, link, what, mend)];
  if (!URL.canParse(link.url)) return [];
  const { hostname } = new URL(link.url);
  if (!/^https?:\/\//i.test(link.url))
    return report(
      `The address "${link.url}" lacks // after https:.`,
      'Write https:// at the start.',
    );
  if (/\s|%20$/.test(link.url))
    return report(`The address "${link.url}" has a space in it.`, 'Copy the address once more.');
  // Numbers and foreign letters for a name are told as a danger already.
  if (!/\.\p{L}{2,}$/u.test(hostname) && !/^\[|^[\d.]+$/.test(hostname))
    return report(
      `The address "${link.url}" has no name of a website.`,
      'Write it whole, e.g. https://www.iom.int/.',
    );
  return [];
}

function warnOfLink(record: ContentRecord, link: Target): Finding[] {
  if (!URL.canParse(link.url)) return [];
  const marks = [...new URL(link.url).searchParams.keys()].filter((key) => mark.test(key));
  if (marks.length === 0) return [];
  return [
    findingAt(
      record,
      link,
      `The address tells the other website who sent the reader (${marks.join(', ')}).`,
      'Delete the part of the address from the question mark on.',
    ),
  ];
}

function hintOfLink(record: ContentRecord, link: Target): Finding[] {
  if (!/^http:/i.test(link.url)) return [];
  return [
    findingAt(
      record,
      link,
      `Others on the way can read and change what "${link.url}" shows.`,
      'Write https:// if the website has it.',
    ),
  ];
}

/** Addresses of other websites are whole ones. Whether they answer is looked at once a week. */
export default {
  name: 'external-link',
  check: ({ records }) =>
    records.flatMap((record) => external(record).flatMap((link) => checkLink(record, link))),
  hint: ({ records }) =>
    records.flatMap((record) => external(record).flatMap((link) => hintOfLink(record, link))),
  warn: ({ records }) =>
    records.flatMap((record) => external(record).flatMap((link) => warnOfLink(record, link))),
} satisfies Rule;
