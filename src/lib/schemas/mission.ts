import { z } from 'astro/zod';
import { localeCodes } from '../locales.ts';
import { day, keyFigure, localized, partialDate, slug, url } from './fields.ts';

const channelKinds = ['website', 'youtube', 'facebook', 'podcast'] as const;

const months = z.int({ error: 'Write a whole number of months.' }).positive();

const reviewRule = z
  .strictObject({
    warnAfter: months.describe('After this many months the reader is told that it is old.'),
    failAfter: months
      .optional()
      .describe('After this many months the content check fails. Leave out to only warn.'),
  })
  .refine(({ warnAfter, failAfter = Infinity }) => failAfter > warnAfter, {
    path: ['failAfter'],
    error: 'Write more months than in warnAfter.',
  });
export type ReviewRule = z.infer<typeof reviewRule>;

/** How long a confirmation holds, for each kind of content that carries one. */
export const reviewPolicySchema = z.strictObject({
  contacts: reviewRule.describe('Lines, offices, websites and accounts.'),
  guides: reviewRule.describe('Guides that state no rule of law.'),
  legal: reviewRule.describe('Guides with a lawDate.'),
});
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;
export type ReviewKind = keyof ReviewPolicy;

const hostOf = (href: string | undefined) =>
  href !== undefined && URL.canParse(href) ? new URL(href).hostname : undefined;

const timeZoneAdvice = 'Name the time zone by continent and city, e.g. Europe/Bratislava.';

const fields = z.strictObject({
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
  parents: z.array(z.strictObject({ name: localized, href: url, asOf: partialDate, source: url })),
  funders: z.array(z.strictObject({ name: localized, source: url })),
  channels: z.array(
    z.strictObject({
      kind: z.enum(channelKinds),
      name: localized,
      href: url.optional().describe('Leave out when the exact address is not known.'),
      asOf: partialDate,
      source: url,
    }),
  ),
  freeServices: z
    .array(z.strictObject({ text: localized, asOf: partialDate, source: url }))
    .default([])
    .describe('What the mission does free of charge, where a source says so.'),
  corrections: z
    .union([url, slug], {
      error: 'Write the id of a line that is an e-mail address, or the address of a form.',
    })
    .optional()
    .describe('Where reports of mistakes go. Without it they lead to the contact page.'),
  newsletter: z
    .union([url, slug], {
      error: 'Write the id of a line that is an e-mail address, or the address of a form.',
    })
    .optional()
    .describe('Where one signs up for the newsletter. Without it the site offers none.'),
  security: z
    .strictObject({
      contact: z.union([url, slug], {
        error: 'Write the id of a line that is an e-mail address, or an https address.',
      }),
      expires: day.describe('Until when the contact holds, at most a year from now.'),
    })
    .optional()
    .describe('Who takes reports on security. Without it there is no security.txt.'),
  contactLines: z.array(slug).min(1),
  exitTo: z
    .url({
      protocol: /^https$/,
      error: 'Write the address of a plain website that anybody may be reading, with https://.',
    })
    .describe('Where the exit of sensitive pages leads. It must say nothing about the reader.'),
  reviewPolicy: reviewPolicySchema,
});

/** The look-up of official channels would else call the mission's own website unknown. */
export const missionSchema = fields.refine(
  ({ site, channels }) =>
    channels.some(({ kind, href }) => kind === 'website' && hostOf(href) === hostOf(site)),
  { path: ['channels'], error: 'Add the website of the mission itself, as it stands under site.' },
);
export type Mission = z.infer<typeof missionSchema>;
