import { z } from 'astro/zod';
import { localeCodes } from '../locales.ts';
import { isPartialDate, type PartialDate } from '../partial-date.ts';
import { isRenders } from '../translation-state.ts';

/** Fields that several kinds of content share, each with the sentence staff reads when it is wrong. */

const required = (what: string) => ({ error: `${what} Add this field; it must not be empty.` });

export const text = (what: string) => z.string(required(what)).trim().min(1, required(what));

export const slug = z
  .string({
    error: 'Write the file name of the entry without its ending, e.g. counter-trafficking.',
  })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters a-z, digits and single hyphens only.');

export const url = z.url({
  protocol: /^https?$/,
  error: 'Write the whole web address with https:// at the start.',
});

/** YAML reads `2015-05-12` as a date and `2015` as a number; both become the text they were written as. */
export const partialDate = z
  .preprocess(
    (value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === 'number'
          ? String(value)
          : value,
    z.custom<PartialDate>((value) => typeof value === 'string' && isPartialDate(value), {
      error:
        'Write the date as 2026-01-31, or 2026-01 or 2026 where the day or month is not known.',
    }),
  )
  .meta({ type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?~?$' });

export const day = partialDate.refine((value) => value.length === 10, {
  error: 'Write the full day as 2026-01-31.',
});

/** One text per locale. The content check asks for every full locale of the mission. */
export const localized = z.partialRecord(
  z.enum(localeCodes),
  text('Write the text in this language.'),
  {
    error: 'Write one line per language, e.g. en: Text.',
  },
);
export type Localized = z.infer<typeof localized>;

export const sources = z
  .array(url, required('State the web pages that the facts were taken from.'))
  .min(1, {
    error: 'Name at least one source address.',
  });

/** Where the facts come from and which date the source shows. */
export const provenance = { source: sources, asOf: partialDate };

/** Who confirmed a contact, when and from what. */
export const verified = z.strictObject({
  on: partialDate,
  by: text('Name the role that confirmed it, never a person.'),
  source: url,
});
export type Verified = z.infer<typeof verified>;

export const programme = slug
  .optional()
  .describe('The programme this belongs to; leave out when it is general.');

/** Such pages carry the exit, leave no copies and are never saved for offline. */
export const sensitive = z
  .boolean({ error: 'Write true, or leave the field out.' })
  .default(false)
  .describe(
    'True where it can be dangerous to be seen reading this: exploitation, violence, return.',
  );

/** Translations often start as drafts. */
export const draft = z
  .boolean({ error: 'Write true, or leave the field out.' })
  .default(false)
  .describe('True until it may be published. Drafts are seen by `npm run dev` only.');

export const title = text('Write the title.');
export const summary = text('Write one or two sentences that say what this is about.');

/** Which version of the source a translation renders; the original has none. */
export const renders = z
  .custom<string[]>(isRenders, {
    error:
      'Run npm run translations -- --stamp with the name of this file once it says what the original says.',
  })
  .optional();

/** Image of an entry. `image` is Astro's image helper in the build and a plain text in the check. */
export const picture = <Image extends z.ZodType>(image: Image) =>
  z
    .strictObject({
      src: image,
      alt: text('Describe in words what the image shows, for people who cannot see it.'),
      credit: text('Say who made the image.').optional(),
    })
    .optional();

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'Write the language as its code, e.g. sk, en, uk.');

/** A number picked from a table: which table, which row by its first value, which column. */
export const keyFigure = z.strictObject({
  figure: slug,
  row: z
    .union([z.string(), z.number()], { error: 'Write the first value of the row, e.g. 2022.' })
    .transform(String),
  column: text('Write the key of the column.'),
});
