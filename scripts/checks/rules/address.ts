import { redirectFor, type RedirectFields, toRedirects } from '../../../src/lib/redirects.ts';
import { now } from '../../../src/lib/clock.ts';
import type { Content, ContentRecord } from '../content.ts';
import { contentPaths } from '../paths.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { isPublished } from '../published.ts';

/** What `redirects.yaml` says; nothing where it is missing or cannot be read. */
export function redirectFields({ records }: Pick<Content, 'records'>): RedirectFields {
  const data = records.find(({ kind }) => kind === 'redirects')?.data;
  const textsOf = (key: string) =>
    Object.fromEntries(
      Object.entries(data?.[key] ?? {}).filter(([, value]) => typeof value === 'string'),
    ) as Record<string, string>;
  return { moved: textsOf('moved'), gone: textsOf('gone') };
}

/** Readers keep addresses, and other websites link to them: none that was published may end in nothing. */
function check(content: Content): Finding[] {
  const { folder, mission, published, records } = content;
  const instant = now();
  const isShown = (record: ContentRecord) => isPublished(record, mission, instant);
  const present = new Set(contentPaths(records.filter(isShown)));
  const hidden = new Set(contentPaths(records));
  const locales = mission?.locales ?? [];
  const redirects = toRedirects(redirectFields(content), locales);
  return published.paths.flatMap((path, index) => {
    if (path === '' || path.startsWith('#') || present.has(path)) return [];
    if (locales.some((locale) => redirectFor(redirects, `/${locale}/${path}`))) return [];
    return [
      findingAt(
        published,
        { line: index + 1, column: 1 },
        hidden.has(path)
          ? `"${path}" was published and is a draft now, or waits for its day.`
          : `"${path}" was published and is not there any more.`,
        hidden.has(path)
          ? 'Take draft: true or publishAt out of it. To take a text off the website, write withdrawn: with the day and the reason.'
          : `Write into ${folder}/redirects.yaml where it went: under "moved:" a line "${path}: …/", or under "gone:" a line "${path}: " with the reason.`,
      ),
    ];
  });
}

export default { name: 'address', check } satisfies Rule;
