import { z } from 'astro/zod';
import { localeCodes } from '../locales.ts';
import { keyFigure, localized, partialDate, slug, url } from './fields.ts';

const channelKinds = ['website', 'youtube', 'facebook', 'podcast'] as const;

const timeZoneAdvice = 'Name the time zone by continent and city, e.g. Europe/Bratislava.';

export const missionSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, e.g. SK.'),
  timeZone: z
    .string({ error: timeZoneAdvice })
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), timeZoneAdvice),
  site: url,
  defaultLocale: z.enum(localeCodes),
  locales: z.partialRecord(z.enum(localeCodes), z.enum(['full', 'essential'])),
  name: localized,
  fullName: localized,
  tagline: localized,
  introduction: localized,
  founded: partialDate,
  milestones: z.array(z.strictObject({ date: partialDate, text: localized, source: url })),
  homeFigures: z.array(keyFigure),
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
