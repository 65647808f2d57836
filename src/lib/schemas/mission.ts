import { z } from 'astro/zod';
import { localeCodes } from '../locales.ts';
import { keyFigure, localized, partialDate, slug, text, url } from './fields.ts';

const channelKinds = ['website', 'youtube', 'facebook', 'podcast'] as const;

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
