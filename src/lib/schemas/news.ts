import { z } from 'astro/zod';
import {
  day,
  draft,
  partialDate,
  picture,
  programme,
  provenance,
  sensitive,
  summary,
  text,
  title,
} from './fields.ts';
import { history } from './history.ts';

const deadline = z.union([day, z.literal('unknown')], {
  error: 'Write the last day as 2026-01-31, or unknown where the source does not say it.',
});

/** News of every kind, and what only calls, vacancies and stories have. */
export const newsSchema = <Image extends z.ZodType>(image: Image) => {
  const shared = {
    title,
    summary,
    date: partialDate,
    programme,
    image: picture(image),
    draft,
    sensitive,
    ...history,
    ...provenance,
  };
  return z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('news').optional(), ...shared }),
      z.strictObject({
        kind: z.literal('call'),
        deadline: deadline.describe('The call closes by itself when this day is over.'),
        ...shared,
      }),
      z.strictObject({
        kind: z.literal('vacancy'),
        deadline: deadline.describe('The vacancy closes by itself when this day is over.'),
        place: text('Name the city of the work place.'),
        ...shared,
      }),
      z.strictObject({
        kind: z.literal('story'),
        country: z
          .string({ error: 'Write the country as two capital letters, e.g. VN.' })
          .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, e.g. VN.'),
        publicNames: z
          .array(text('Write the name as it stands in the text.'))
          .default([])
          .describe(
            'People of public office or work in the text; nobody else is named in a story.',
          ),
        ...shared,
      }),
    ],
    { error: 'Choose news, call, vacancy or story, or leave the line out.' },
  );
};
