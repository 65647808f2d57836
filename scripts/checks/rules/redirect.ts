import { redirectFor, toRedirects } from '../../../src/lib/redirects.ts';
import type { Content } from '../content.ts';
import { nearest, slip } from '../nearest.ts';
import { contentPaths, pathsOf } from '../paths.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { redirectFields } from './address.ts';

/** An address as the readers of a locale have it. */
const inLocale = (address: string, locale: string) =>
  address.startsWith('/') ? address : `/${locale}/${address}`;

/** Old addresses lead to pages that are there, in one step, and take none away. */
function check(content: Content): Finding[] {
  const { mission, records } = content;
  const record = records.find(({ kind }) => kind === 'redirects');
  if (!mission || !record?.data) return [];
  const { moved, gone } = redirectFields(content);
  const redirects = toRedirects({ moved, gone }, mission.locales);
  const published = records.filter(({ data }) => data?.draft !== true);
  const paths = pathsOf(published);
  const known = mission.locales.flatMap((locale) => [...paths].map((path) => `/${locale}/${path}`));
  const present = new Set(['/', ...known]);
  const own = contentPaths(published).flatMap((path) =>
    mission.locales.map((locale) => `/${locale}/${path}`),
  );
  const report = (key: string, from: string, part: 'key' | 'value', what: string, mend: string) => [
    findingAt(record, record.positionOf([key, from], part), what, mend),
  ];

  const checkFrom = (key: string, from: string): Finding[] => {
    const start = inLocale(from, mission.defaultLocale).split('?')[0] ?? '';
    const taken = present.has(start)
      ? start
      : own.find((address) => start.endsWith('/') && address.startsWith(start));
    if (!taken || from.includes('?')) return [];
    return report(
      key,
      from,
      'key',
      `The page "${taken}" is there, so "${from}" cannot lead elsewhere.`,
      'Delete the line, or the page first.',
    );
  };

  const checkTo = ([from, to]: [string, string]): Finding[] => {
    const target = inLocale(to, mission.defaultLocale);
    if (present.has(target.split('#')[0] ?? '')) return [];
    const next = redirectFor(redirects, target);
    if (next?.to)
      return report(
        'moved',
        from,
        'value',
        inLocale(from, mission.defaultLocale) === next.to || next.to === target
          ? `"${from}" and "${to}" lead to each other for ever.`
          : `"${to}" leads further to ${next.to}.`,
        'Write the page where it ends.',
      );
    const meant = nearest(target, [...present], slip(target));
    return report(
      'moved',
      from,
      'value',
      `There is no page "${to}".`,
      meant ? `Write ${meant} if that is meant.` : 'Write the address of a page that is there.',
    );
  };

  return [
    ...Object.keys(moved).flatMap((from) => checkFrom('moved', from)),
    ...Object.keys(gone).flatMap((from) => checkFrom('gone', from)),
    ...Object.entries(moved).flatMap(checkTo),
  ];
}

export default { name: 'redirect', check } satisfies Rule;
