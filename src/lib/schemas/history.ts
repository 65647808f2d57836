import { z } from 'astro/zod';
import { momentForm } from '../timing.ts';
import { day, text } from './fields.ts';

const moment = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string({ error: 'Write the day as 2026-01-31, or with the time as 2026-01-31 09:00.' })
      .regex(momentForm, 'Write the day as 2026-01-31, or with the time as 2026-01-31 09:00.'),
  )
  .meta({ type: 'string' });

const ended = (what: string) =>
  z
    .strictObject({
      on: day,
      reason: text(`Say in one sentence why it was ${what}.`),
      replacement: z
        .string()
        .regex(
          /^[a-z]+\/[a-z0-9-]+$/,
          'Write section and name of the entry, e.g. publications/study.',
        )
        .optional()
        .describe('What to read instead.'),
    })
    .optional();

/**
 * What happened to an entry since it was written. `archived` is no longer kept up to date, `withdrawn` was
 * wrong or must not be used: its text is not shown any more, the reason is.
 */
export const history = {
  published: day.optional().describe('When it came onto the site, where that is not its date.'),
  updated: day.optional(),
  changes: z
    .array(z.strictObject({ date: day, text: text('Say in one sentence what changed.') }))
    .default([]),
  publishAt: moment
    .optional()
    .describe('Not before this day, or this time in the zone of the mission, is it on the site.'),
  expires: day.optional().describe('The last day on which what it says holds.'),
  archiveAfter: day.optional().describe('The last day before it goes to the archive.'),
  archived: ended('archived'),
  withdrawn: ended('withdrawn'),
};
