import type { Text } from '../../src/lib/translation-state.ts';
import type { Content, ContentRecord } from './content.ts';

/** Kinds of entries whose translations note down which version of the original they render. */
export const noted = ['guides', 'pages'] as const;

export const isNoted = ({ kind }: ContentRecord) => noted.some((known) => known === kind);

/** The text of the same kind and name in the mission's own language; none for that text itself. */
export function originalOf(
  { kind, slug, locale }: ContentRecord,
  { mission, records }: Content,
): ContentRecord | undefined {
  if (!mission || locale === mission.defaultLocale) return undefined;
  return records.find(
    (other) => other.kind === kind && other.slug === slug && other.locale === mission.defaultLocale,
  );
}

/** The text of a file; none where the file cannot be read. */
export const textOf = ({ data, body }: ContentRecord): Text | undefined =>
  data && body && { data, body: body.text };
