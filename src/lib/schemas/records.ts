import { z } from 'astro/zod';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import {
  day,
  localized,
  programme,
  provenance,
  sensitive,
  slug,
  text,
  verified,
} from './fields.ts';
import { figureSchema } from './figures.ts';
import { hours, languages } from './hours.ts';
import { needList } from './needs.ts';
import { seminarSeriesSchema } from './seminars.ts';

const phone = z
  .string({ error: 'Write the number in quotes, e.g. "+421252630023".' })
  .regex(/^\+\d+$/, 'Write the number in quotes in the international form, e.g. "+421252630023".')
  .refine((value) => isValidPhoneNumber(value), 'This is not a valid telephone number.');

const lineBase = {
  name: localized,
  order: z.int(),
  topic: localized.describe('What people can ask here.'),
  note: localized.optional(),
  operator: localized.describe('Who answers.'),
  partner: z
    .boolean()
    .default(false)
    .describe('True when another organisation runs it and the mission only names it.'),
  needs: needList,
  programme,
  languages,
  hours: hours.optional(),
  sensitive,
  verified,
};

/** A way to reach somebody: one number, address or account is one record. */
const lineSchema = z.discriminatedUnion('channel', [
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

const officeSchema = z
  .strictObject({
    name: localized,
    order: z.int(),
    city: localized,
    coordinates: z
      .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], {
        error: 'Write longitude and latitude of the city, e.g. [17.107, 48.144].',
      })
      .describe('Longitude and latitude of the city, for the map of the country.'),
    needs: needList,
    address: z
      .strictObject({
        street: text('Write street and number.'),
        postcode: text('Write the postcode.'),
        city: text('Write the city.'),
      })
      .optional(),
    floor: localized.optional(),
    booking: localized.optional().describe('How to make an appointment, where one is needed.'),
    access: localized.optional().describe('How to get in: entrance, bell, lift.'),
    stepFree: z
      .union([z.boolean(), z.literal('unknown')], { error: 'Write true, false or unknown.' })
      .optional()
      .describe('Whether it can be reached without a step.'),
    bring: z
      .union([z.array(localized).min(1), z.literal('unknown')], {
        error: 'List what to bring, or write unknown.',
      })
      .optional(),
    lines: z.array(slug).default([]),
    programme,
    status: z.enum(['open', 'closed'], { error: 'Choose open or closed.' }),
    closed: day.optional(),
    instead: localized.optional().describe('Where to go when this office is closed.'),
    note: localized.optional(),
    hours: hours.optional(),
    languages: languages.optional(),
    verified,
  })
  .refine(({ status, languages }) => status === 'closed' || languages !== undefined, {
    path: ['languages'],
    error: 'Write unknown, or who speaks what, e.g. spoken: { always: [sk, en] }.',
  })
  .refine(({ status, stepFree }) => status === 'closed' || stepFree !== undefined, {
    path: ['stepFree'],
    error: 'Write true, false or unknown: can people who cannot climb a step get in?',
  })
  .refine(({ status, bring }) => status === 'closed' || bring !== undefined, {
    path: ['bring'],
    error: 'List what people are to bring, or write unknown.',
  });

const termSchema = z.strictObject({
  term: localized,
  definition: localized,
  group: z.enum(['asylum-migration', 'legal-stay'], {
    error: 'Choose asylum-migration or legal-stay.',
  }),
  ...provenance,
});

/** The schema of every kind of record by its folder. */
export const recordSchemas = {
  lines: lineSchema,
  offices: officeSchema,
  figures: figureSchema,
  glossary: termSchema,
  'seminar-series': seminarSeriesSchema,
};
