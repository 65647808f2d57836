import { z } from 'astro/zod';
import {
  day,
  draft,
  languageTag,
  localized,
  partialDate,
  programme,
  provenance,
  sensitive,
  slug,
  summary,
  text,
  title,
  url,
} from './fields.ts';
import { history } from './history.ts';

const time = z
  .string({ error: 'Write the time in quotes, e.g. "09:30".' })
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    'Write the time in quotes with two digits each, e.g. "09:30".',
  );

const session = z.strictObject({
  from: time,
  to: time.optional(),
  title: text('Say what this part is about.'),
  speakers: z.array(text('Name the speaker and the institution.')).default([]),
});

export const materialKinds = ['call', 'programme', 'slides', 'recording', 'proceedings'] as const;

const material = z.strictObject({
  kind: z.enum(materialKinds, { error: `Choose one of: ${materialKinds.join(', ')}.` }),
  title: text('Name it as the linked page does.'),
  url,
  language: languageTag.optional(),
});

/** A seminar is one entry from its call to its proceedings; what is not known yet is left out. */
export const seminarSchema = z.strictObject({
  title,
  originalTitle: text('Write the title in the language of the event.').optional(),
  originalLang: languageTag.optional(),
  summary,
  start: partialDate,
  end: partialDate.optional(),
  state: z
    .enum(['cancelled', 'postponed'], {
      error: 'Choose cancelled or postponed, or leave the line out.',
    })
    .optional()
    .describe('Postponed means that there is no new date yet; with one, change start instead.'),
  stateReason: text('Say why in one sentence.').optional(),
  movedFrom: z
    .array(partialDate)
    .default([])
    .describe('The days that it was announced for before; the newest last.'),
  series: slug.optional().describe('The series that it is an edition of.'),
  edition: z.int().positive().optional(),
  attendance: z
    .enum(['place', 'online', 'both'], { error: 'Choose place, online or both.' })
    .default('place'),
  city: text('Name the city.').optional(),
  venue: text('Name the venue.').optional(),
  address: text('Write street and number of the venue.').optional(),
  directions: text('Say how to get to the venue.').optional(),
  organiser: text('Name the organiser.').optional(),
  audience: text('Say who may come.').optional(),
  languages: z.array(languageTag).default([]),
  speakers: z.array(text('Name the speaker and the institution.')).default([]),
  registration: z
    .strictObject({
      opens: day.optional(),
      closes: day,
      places: z.int().positive().optional(),
      url,
    })
    .optional(),
  agenda: z
    .array(
      z.strictObject({
        day,
        sessions: z.array(session).min(1, 'Name at least one part of the day.'),
      }),
    )
    .default([]),
  materials: z.array(material).default([]),
  videos: z.array(slug).default([]).describe('Our entries of films and recordings of it.'),
  issued: z
    .array(z.string().regex(/^[a-p]{6}$/, 'Copy the six letters from the message of the check.'))
    .default([])
    .describe('One mark per version that calendars have been given; the check says which.'),
  programme,
  draft,
  sensitive,
  ...history,
  ...provenance,
});
export type Seminar = z.infer<typeof seminarSchema>;

/** What the editions of a yearly seminar have in common. */
export const seminarSeriesSchema = z.strictObject({
  title: localized,
  summary: localized,
  programme,
  ...provenance,
});
