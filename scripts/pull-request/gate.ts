import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { entryPath, pagePath, sections, toHref } from '../../src/lib/urls.ts';
import type { Content, ContentRecord } from '../checks/content.ts';
import { isEntryKind } from '../checks/kinds.ts';
import { isPublished } from '../checks/published.ts';

/**
 * What a build may hide. Astro logs `[ERROR]` for a broken reference or an unreadable file and still ends
 * well, so its log is read, and the pages that it made are counted against what is published.
 */

/** The lines of a build log that tell of an error. */
export const errorsIn = (log: string): string[] =>
  stripVTControlCharacters(log)
    .split('\n')
    .filter((line) => /\[ERROR\]/.test(line))
    .map((line) => line.trim());

/** The page of a published entry in its own locale. */
function pathOf({ kind, locale = '', slug }: ContentRecord): string {
  const section = sections.find((name) => name === kind);
  const path = section ? entryPath(section, slug) : pagePath(slug);
  return toHref(locale as Parameters<typeof toHref>[0], path);
}

/** One sentence for each collection and locale of which pages are missing in a built site. */
export function missingPages(content: Content, site: string, instant: Date): string[] {
  const published = content.records.filter(
    (record) => isEntryKind(record.kind) && isPublished(record, content.mission, instant),
  );
  const groups = Map.groupBy(published, ({ kind, locale }) => `${kind} in ${locale}`);
  return [...groups].flatMap(([name, records]) => {
    const missing = records
      .map(pathOf)
      .filter((path) => !existsSync(join(site, path, 'index.html')));
    return missing.length > 0
      ? [
          `${records.length} ${name} are published, ${missing.length} not built: ${missing.join(', ')}`,
        ]
      : [];
  });
}
