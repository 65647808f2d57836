import { z } from 'astro/zod';
import {
  entrySchemas,
  lawChangesSchema,
  guidedCheckSchema,
  missionSchema,
  recordSchemas,
  redirectsSchema,
} from '../../src/lib/schemas.ts';
import { everydayWordsSchema } from '../../src/lib/schemas/everyday-words.ts';
import { sections } from '../../src/lib/urls.ts';

/** Folders of `<locale>/<slug>.mdx` files. */
export const entryKinds = [...sections, 'pages'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Folders of `<id>.yaml` files. */
export const recordKinds = [
  'lines',
  'offices',
  'figures',
  'glossary',
  'seminar-series',
  'search',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Files that a mission has one of, beside the folders: `<kind>.yaml`. */
export const singleKinds = ['mission', 'changes', 'guided-check', 'redirects'] as const;
export type SingleKind = (typeof singleKinds)[number];

export type Kind = EntryKind | RecordKind | SingleKind;

export const schemas: Record<Kind, z.ZodType> = {
  ...entrySchemas(z.string()),
  ...recordSchemas,
  search: everydayWordsSchema,
  mission: missionSchema,
  changes: lawChangesSchema,
  'guided-check': guidedCheckSchema,
  redirects: redirectsSchema,
};

export const isEntryKind = (kind: string): kind is EntryKind =>
  entryKinds.some((known) => known === kind);
export const isRecordKind = (kind: string): kind is RecordKind =>
  recordKinds.some((known) => known === kind);
export const isSingleKind = (kind: string): kind is SingleKind =>
  singleKinds.some((known) => known === kind);
