import { z } from 'astro/zod';
import { day, localized, slug, url } from './fields.ts';
import { needList } from './needs.ts';

/** A change of a rule: from when it holds, which needs it touches, what it says, where it is written. */
const lawChange = z.strictObject({
  from: day.describe('The first day on which the new rule holds.'),
  topics: needList,
  title: localized,
  text: localized,
  source: url,
});

/** `changes.yaml`: one block per change; the name of the block is its address on the page. */
export const lawChangesSchema = z.record(slug, lawChange, {
  error: ({ code }) =>
    code === 'invalid_key'
      ? 'Name the change by lower-case letters a-z, digits and single hyphens, e.g. longer-permit-2026.'
      : 'Write one block per change with its fields below it, or {} where there is none.',
});
export type LawChange = z.infer<typeof lawChange>;
