import { type Entry, entriesIn } from './content.ts';
import { textOf } from './entry-text.ts';
import { mission } from './mission.ts';
import { changedParts, type TextPart } from './translation-state.ts';

/** Entries whose translations note down what they render. */
export type NotedEntry = Entry<'guides' | 'pages'>;

export interface Lag {
  source: NotedEntry;
  /** The first part of the source that the translation does not render as it is. */
  first: TextPart;
}

/** How a translation is behind its source; undefined for the source itself and for one that is in step. */
export function lagOf({ collection, locale, slug, data }: NotedEntry): Lag | undefined {
  if (locale === mission.defaultLocale || !data.renders) return undefined;
  const source = entriesIn(collection, mission.defaultLocale).find((entry) => entry.slug === slug);
  if (!source) return undefined;
  const text = { data: source.data, body: textOf(source.source) };
  const [first] = changedParts(text, data.renders);
  return first && { source, first };
}
