import { z } from 'astro/zod';
import { day, text } from './fields.ts';

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
  archived: ended('archived'),
  withdrawn: ended('withdrawn'),
};
