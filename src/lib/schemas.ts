import { z } from 'astro/zod';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { localeCodes } from './locales.ts';
import { isPartialDate, type PartialDate } from './partial-date.ts';

/**
 * The fields of every kind of content, each with the sentence that a member of staff reads when the
 * field is wrong. Used twice: by the collections of the build and by the content check.
 */

const required = (what: string) => ({ error: `${what} Add this field; it must not be empty.` });

const text = (what: string) => z.string(required(what)).trim().min(1, required(what));

const slug = z
  .string({
    error: 'Write the file name of the entry without its ending, e.g. counter-trafficking.',
  })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters a-z, digits and single hyphens only.');

const url = z.url({
  protocol: /^https?$/,
  error: 'Write the whole web address with https:// at the start.',
});

/** YAML reads `2015-05-12` as a date and `2015` as a number; both become the text they were written as. */
const partialDate = z.preprocess(
  (value) =>
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'number'
        ? String(value)
        : value,
  z.custom<PartialDate>((value) => typeof value === 'string' && isPartialDate(value), {
    error: 'Write the date as 2026-01-31, or 2026-01 or 2026 where the day or month is not known.',
  }),
);

const day = partialDate.refine((value) => value.length === 10, {
  error: 'Write the full day as 2026-01-31.',
});

/** One text per locale. The content check asks for every full locale of the mission. */
const localized = z.partialRecord(z.enum(localeCodes), text('Write the text in this language.'), {
  error: 'Write one line per language, e.g. en: Text.',
});
export type Localized = z.infer<typeof localized>;

const sources = z
  .array(url, required('State the web pages that the facts were taken from.'))
  .min(1, {
    error: 'Name at least one source address.',
  });

/** Where the facts come from and which date the source shows. */
const provenance = { source: sources, asOf: partialDate };

/** Who confirmed a contact, when and from what. */
const verified = z.strictObject({
  on: partialDate,
  by: text('Name the role that confirmed it, never a person.'),
  source: url,
});
export type Verified = z.infer<typeof verified>;

const programme = slug
  .optional()
  .describe('The programme this belongs to; leave out when it is general.');

const title = text('Write the title.');
const summary = text('Write one or two sentences that say what this is about.');

/** Image of an entry. `image` is Astro's image helper in the build and a plain text in the check. */
const picture = <Image extends z.ZodType>(image: Image) =>
  z
    .strictObject({
      src: image,
      alt: text('Describe in words what the image shows, for people who cannot see it.'),
      credit: text('Say who made the image.').optional(),
    })
    .optional();

export const programmeColours = [
  'blue',
  'teal',
  'crimson',
  'violet',
  'amber',
  'sky',
  'green',
  'slate',
] as const;
export type ProgrammeColour = (typeof programmeColours)[number];

export const programmeSchema = z.strictObject({
  title,
  name: text('Write the short name used in menus and labels.'),
  summary,
  order: z.int({ error: 'Write the place in the list as a whole number.' }),
  colour: z.enum(programmeColours, { error: `Choose one of: ${programmeColours.join(', ')}.` }),
  status: z.enum(['active', 'ended', 'unconfirmed'], {
    error: 'Choose active, ended or unconfirmed.',
  }),
  since: partialDate.optional(),
  audience: z.array(text('Say who it is for.')).min(1),
  offers: z.array(text('Say what people get.')).min(1),
  steps: z.array(text('Say what happens in this step.')).default([]),
  partners: z.array(text('Name the partner.')).default([]),
  funders: z.array(text('Name the funder.')).default([]),
  keyFigures: z
    .array(
      z.strictObject({
        figure: slug,
        row: z
          .union([z.string(), z.number()], {
            error: 'Write the first value of the row, e.g. 2022.',
          })
          .transform(String),
        column: text('Write the key of the column.'),
      }),
    )
    .default([]),
  figures: z.array(slug).default([]),
  questions: z
    .array(
      z.strictObject({ question: text('Write the question.'), answer: text('Write the answer.') }),
    )
    .default([]),
  lines: z.array(slug).default([]),
  offices: z.array(slug).default([]),
  ...provenance,
});

export const newsSchema = <Image extends z.ZodType>(image: Image) =>
  z.strictObject({
    title,
    summary,
    date: partialDate,
    updated: day.optional(),
    programme,
    image: picture(image),
    draft: z.boolean().default(false),
    ...provenance,
  });

export const publicationTypes = [
  'study',
  'inform',
  'policy-brief',
  'annual-report',
  'report',
  'glossary',
  'manual',
  'brochure',
  'leaflet',
  'newsletter',
  'guidelines',
  'overview',
  'poster',
  'book',
] as const;
export type PublicationType = (typeof publicationTypes)[number];

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'Write the language as its code, e.g. sk, en, uk.');

export const publicationSchema = z.strictObject({
  title,
  originalTitle: text('Write the title as it is printed.').optional(),
  originalLang: languageTag.optional(),
  summary,
  date: partialDate.optional(),
  type: z.enum(publicationTypes, { error: `Choose one of: ${publicationTypes.join(', ')}.` }),
  series: text('Name the series.').optional(),
  languages: z.array(languageTag).default([]),
  authors: z.array(text('Name the author.')).default([]),
  pages: z.int().positive().optional(),
  isbn: text('Write the ISBN.').optional(),
  programme,
  draft: z.boolean().default(false),
  ...provenance,
});

export const videoSchema = z.strictObject({
  title,
  originalTitle: text('Write the title as it is shown in the film.').optional(),
  originalLang: languageTag.optional(),
  summary,
  kind: z.enum(['film', 'recording', 'audio'], { error: 'Choose film, recording or audio.' }),
  date: partialDate.optional(),
  language: languageTag.optional(),
  subtitles: z.array(languageTag).default([]),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, e.g. VN.')
    .optional(),
  programme,
  draft: z.boolean().default(false),
  ...provenance,
});

export const seminarSchema = z.strictObject({
  title,
  originalTitle: text('Write the title in the language of the event.').optional(),
  originalLang: languageTag.optional(),
  summary,
  start: partialDate,
  end: partialDate.optional(),
  edition: z.int().positive().optional(),
  city: text('Name the city.').optional(),
  venue: text('Name the venue.').optional(),
  organiser: text('Name the organiser.').optional(),
  audience: text('Say who may come.').optional(),
  languages: z.array(languageTag).default([]),
  speakers: z.array(text('Name the speaker and the institution.')).default([]),
  registration: z.strictObject({ closes: day, url }).optional(),
  programme,
  draft: z.boolean().default(false),
  ...provenance,
});

export const pageSchema = z.strictObject({
  title,
  summary,
  order: z.int().default(0),
  updated: day,
});

const time = '([01]\\d|2[0-3]):[0-5]\\d';
const interval = z.string().regex(new RegExp(`^${time}-${time}$`), 'Write hours as 09:00-12:00.');
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
const hours = z.strictObject(
  Object.fromEntries(weekdays.map((weekday) => [weekday, z.array(interval).optional()])) as Record<
    Weekday,
    z.ZodOptional<z.ZodArray<typeof interval>>
  >,
);
export type Hours = z.infer<typeof hours>;

const phone = z
  .string()
  .regex(/^\+\d+$/, 'Write the number in quotes in the international form, e.g. "+421252630023".')
  .refine((value) => isValidPhoneNumber(value), 'This is not a valid telephone number.');

const lineBase = {
  name: localized,
  order: z.int(),
  topic: localized.describe('What people can ask here.'),
  note: localized.optional(),
  operator: localized.describe('Who answers.'),
  programme,
  languages: z.array(languageTag).optional().describe('Leave out when not known.'),
  hours: hours.optional(),
  verified,
};

/** A way to reach somebody: one number, address or account is one record. */
export const lineSchema = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('phone'),
    number: phone,
    cost: z.enum(['free', 'reduced', 'normal'], { error: 'Choose free, reduced or normal.' }),
    fromAbroad: z
      .union([z.literal(false), phone])
      .describe('The number for calls from abroad, or false.')
      .optional(),
    anonymous: z.boolean().optional(),
    ...lineBase,
  }),
  z.strictObject({
    channel: z.literal('email'),
    email: z.email('Write a whole e-mail address.'),
    ...lineBase,
  }),
  z.strictObject({
    channel: z.literal('messenger'),
    number: phone,
    apps: z.array(z.enum(['telegram', 'signal', 'whatsapp', 'viber'])).min(1),
    voiceOnly: z.boolean(),
    ...lineBase,
  }),
]);
export type Line = z.infer<typeof lineSchema>;

export const officeSchema = z.strictObject({
  name: localized,
  order: z.int(),
  city: localized,
  address: z
    .strictObject({
      street: text('Write street and number.'),
      postcode: text('Write the postcode.'),
      city: text('Write the city.'),
    })
    .optional(),
  floor: localized.optional(),
  access: localized.optional(),
  lines: z.array(slug).default([]),
  programme,
  status: z.enum(['open', 'closed'], { error: 'Choose open or closed.' }),
  closed: day.optional(),
  instead: localized.optional().describe('Where to go when this office is closed.'),
  note: localized.optional(),
  hours: hours.optional(),
  verified,
});
export type Office = z.infer<typeof officeSchema>;

const columnKinds = ['date', 'text', 'number', 'percent', 'euro'] as const;

/** A table of numbers. The first column names the row; its values must be unique. */
export const figureSchema = z.strictObject({
  title: localized,
  order: z.int(),
  programme,
  columns: z
    .array(
      z.strictObject({
        key: text('Name the column.'),
        kind: z.enum(columnKinds),
        label: localized,
      }),
    )
    .min(2),
  rows: z
    .array(
      z.strictObject({
        cells: z.array(z.union([z.number(), z.string(), z.null(), localized])),
        source: url.optional(),
        derived: z.boolean().default(false),
      }),
    )
    .min(1),
  notes: localized.optional(),
  ...provenance,
});
export type Figure = z.infer<typeof figureSchema>;

export const termSchema = z.strictObject({
  term: localized,
  definition: localized,
  group: z.enum(['asylum-migration', 'legal-stay'], {
    error: 'Choose asylum-migration or legal-stay.',
  }),
  ...provenance,
});
export type Term = z.infer<typeof termSchema>;

export const channelKinds = ['website', 'youtube', 'facebook', 'podcast'] as const;

export const missionSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, e.g. SK.'),
  timeZone: text('Name the time zone, e.g. Europe/Bratislava.'),
  site: url,
  defaultLocale: z.enum(localeCodes),
  locales: z.partialRecord(z.enum(localeCodes), z.enum(['full', 'essential'])),
  name: localized,
  fullName: localized,
  tagline: localized,
  introduction: localized,
  founded: partialDate,
  milestones: z.array(z.strictObject({ date: partialDate, text: localized, source: url })),
  homeFigures: z.array(
    z.strictObject({
      figure: slug,
      row: z.union([z.string(), z.number()]).transform(String),
      column: text('Write the key of the column.'),
    }),
  ),
  parents: z.array(z.strictObject({ name: localized, href: url })),
  funders: z.array(z.strictObject({ name: localized, source: url })),
  channels: z.array(
    z.strictObject({
      kind: z.enum(channelKinds),
      name: localized,
      href: url.optional(),
      source: url,
    }),
  ),
  contactLines: z.array(slug).min(1),
  warnAfterMonths: z
    .int()
    .positive()
    .describe('After this many months a contact is shown as not confirmed.'),
});
export type Mission = z.infer<typeof missionSchema>;
