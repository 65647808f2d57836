import { z } from 'astro/zod';
import { text } from './fields.ts';

const from = z
  .string()
  .regex(
    /^(\/[^\s#]*|[a-z0-9-]+(\/[a-z0-9-]+)*\/)$/,
    'Write an address of the old website with / in front, or section and name of an entry, e.g. news/old-name/.',
  );

/** Lines are fields by their address, so that YAML itself finds the same address twice. */
export const redirectsSchema = z.strictObject({
  moved: z
    .record(
      from,
      z
        .string({ error: 'Write the new address.' })
        .regex(/^[^\s?]*\/$/, 'Write the new address with / at the end.'),
    )
    .default({}),
  gone: z.record(from, text('Say in one sentence why nothing takes its place.')).default({}),
});
