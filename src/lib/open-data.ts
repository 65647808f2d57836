import { z } from 'astro/zod';
import { localeCodes } from './locales.ts';
import { partialDate, localized, url } from './schemas/fields.ts';
import { entrySchemas, lawChangesSchema, recordSchemas } from './schemas.ts';
import { sections } from './urls.ts';

/**
 * The documents below `/api/v1/`, as schemas: what stands at these addresses keeps this form. Fields may be
 * added; a change that would break readers gets a new version.
 */

export const entryKinds = [...sections, 'pages'] as const;
export const recordKinds = ['lines', 'offices', 'figures', 'glossary'] as const;
export type EntryKind = (typeof entryKinds)[number];
export type RecordKind = (typeof recordKinds)[number];

const version = z.literal(1);
const locale = z.enum(localeCodes);
const bytes = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const publicationFile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('own'),
    lang: z.string(),
    url,
    date: partialDate,
    bytes,
    sha256,
    pages: z.int().positive(),
    barrier: z
      .enum(['untagged', 'image'])
      .optional()
      .describe('What the PDF lacks for people who have it read aloud.'),
    earlier: z.array(z.strictObject({ url, date: partialDate, bytes, sha256, note: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('outside'),
    lang: z.string(),
    url,
    pages: z.int().positive().optional(),
    checked: partialDate,
  }),
]);
export type OpenFile = z.infer<typeof publicationFile>;

const entry = (data: z.ZodType) =>
  z.strictObject({
    id: z.string().describe('`<kind>/<slug>`, the same in every language.'),
    slug: z.string(),
    locale,
    lang: z.string().describe('BCP 47 tag of the text.'),
    url: url.describe('The page for people.'),
    published: partialDate.optional(),
    updated: partialDate.optional(),
    data: data.describe('The fields of the entry, as staff wrote them.'),
    text: z.string().describe('The text as Markdown.'),
    files: z
      .array(publicationFile)
      .optional()
      .describe('Of publications: what was read from each file.'),
  });

const record = (data: z.ZodType) => z.strictObject({ id: z.string(), data });

const documentOf = (item: z.ZodType) =>
  z.strictObject({
    version,
    kind: z.string(),
    mission: z.strictObject({ name: localized, country: z.string(), site: url }),
    schema: url,
    items: z.array(item),
  });

const named = { name: localized, operator: localized.optional() };

const channels = z.strictObject({
  mission: z.strictObject({ name: localized, country: z.string(), callingCode: z.string() }),
  pages: z.partialRecord(locale, url),
  channels: z.array(
    z.strictObject({
      kind: z.enum(['website', 'phone', 'messenger', 'email', 'mailDomain', 'account']),
      value: z.string(),
      text: z.string(),
      href: z.string().optional(),
      dialled: z.string().optional(),
      apps: z.array(z.string()).optional(),
      ...named,
      partner: z.boolean(),
      confirmed: partialDate,
      source: url,
    }),
  ),
});

const index = documentOf(
  z.strictObject({ kind: z.string(), url, schema: url, count: z.int().nonnegative() }),
);

const entries = entrySchemas(url);

/** The schema of every document by its name. */
export const documents: Record<string, z.ZodType> = {
  index,
  channels,
  'law-changes': documentOf(record(lawChangesSchema.valueType as z.ZodType)),
  ...Object.fromEntries(entryKinds.map((kind) => [kind, documentOf(entry(entries[kind]))])),
  ...Object.fromEntries(recordKinds.map((kind) => [kind, documentOf(record(recordSchemas[kind]))])),
};

/** The JSON Schema (2020-12) of a document. What only code can check is left open there. */
export const toJsonSchema = (name: string, id: string) => ({
  ...z.toJSONSchema(documents[name] as z.ZodType, { unrepresentable: 'any', io: 'output' }),
  $id: id,
  title: name,
});
