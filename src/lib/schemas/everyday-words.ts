import { z } from 'astro/zod';
import { text } from './fields.ts';

const thing = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/);

/** `search/<locale>.yaml`: by a page, office, line or term the words that people have for it. */
export const everydayWordsSchema = z.record(
  thing,
  z.array(text('Write a word or a few, as people would type them.'), {
    error: 'Write a list: one item per line, each with "- " in front.',
  }),
  {
    error: ({ code }) =>
      code === 'invalid_key'
        ? 'Name the folder and the file without its ending, e.g. guides/work.'
        : 'Write one block per page with its words below it.',
  },
);
export type EverydayWords = z.infer<typeof everydayWordsSchema>;
