import { needs } from '../../src/lib/schemas.ts';
import {
  cardPath,
  checkPath,
  entryPath,
  feedPath,
  fixedPages,
  fixedPath,
  homePath,
  listPath,
  needPath,
  pagePath,
  sections,
  seriesPath,
  tablePath,
} from '../../src/lib/urls.ts';
import type { ContentRecord } from './content.ts';
import { listAt } from './fields.ts';

/** A need has a page where something of the mission serves it. */
const needsIn = (records: ContentRecord[]) =>
  needs.filter((need) => records.some(({ data }) => listAt(data, 'needs').includes(need)));

const slugsIn = (records: ContentRecord[]) => (kind: string) => [
  ...new Set(records.filter((record) => record.kind === kind).map(({ slug }) => slug)),
];

/**
 * The addresses that come and go with the content, without their locale: an entry has an address in each
 * locale of the mission, written there or not.
 */
export function contentPaths(records: ContentRecord[]): string[] {
  const slugsOf = slugsIn(records);
  return [
    ...sections.flatMap((section) => slugsOf(section).map((slug) => entryPath(section, slug))),
    ...slugsOf('pages').map(pagePath),
    ...slugsOf('figures').map((slug) => tablePath(slug)),
    ...slugsOf('seminar-series').map(seriesPath),
    ...[...slugsOf('lines'), ...slugsOf('offices')].map(cardPath),
  ].sort();
}

/** Every path after the locale that a link may lead to. */
export function pathsOf(records: ContentRecord[]): Set<string> {
  return new Set([
    homePath,
    ...fixedPages.map(fixedPath),
    ...needsIn(records).map(needPath),
    ...slugsIn(records)('guided-check').map(() => checkPath()),
    ...sections.flatMap((section) => [listPath(section), feedPath(section)]),
    ...contentPaths(records),
  ]);
}
