import { z } from 'astro/zod';
import { entrySchemas, missionSchema, recordSchemas } from '../../src/lib/schemas.ts';
import { sections } from '../../src/lib/urls.ts';

/** Folders of `<locale>/<slug>.mdx` files. */
export const entryKinds = [...sections, 'pages'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Folders of `<id>.yaml` files. */
export const recordKinds = ['lines', 'offices', 'figures', 'glossary'] as const;
export type RecordKind = (typeof recordKinds)[number];

export type Kind = EntryKind | RecordKind | 'mission';

export const schemas: Record<Kind, z.ZodType> = {
  ...entrySchemas(z.string()),
  ...recordSchemas,
  mission: missionSchema,
};

export const isEntryKind = (kind: string): kind is EntryKind =>
  entryKinds.some((known) => known === kind);
export const isRecordKind = (kind: string): kind is RecordKind =>
  recordKinds.some((known) => known === kind);
