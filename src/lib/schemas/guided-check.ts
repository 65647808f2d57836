import { z } from 'astro/zod';
import { localized, provenance, slug, text } from './fields.ts';
import { need } from './needs.ts';

/**
 * "Which service is for me": questions that lead to other questions or to results. The first question is
 * the start. Each question and each result is a page of its own under its `id`.
 */
const question = z.strictObject({
  id: slug,
  question: localized,
  hint: localized.optional().describe('What helps to choose, e.g. what a word means.'),
  choices: z
    .array(
      z.strictObject({
        answer: localized,
        next: text('Name the id of the question or result that this answer leads to.'),
      }),
    )
    .min(2, { error: 'Give at least two answers.' }),
});

const result = z.strictObject({
  id: slug,
  title: localized.describe('What to do, in a few words.'),
  advice: localized.describe('What to do first, and who helps.'),
  unknown: localized.describe('What we do not know about this, said honestly.'),
  need: need.optional().describe('The need whose page lists everything else on this.'),
  guides: z.array(slug).default([]),
  lines: z.array(slug).default([]),
  offices: z.array(slug).default([]),
});

export const guidedCheckSchema = z.strictObject({
  questions: z.array(question).min(1),
  results: z.array(result).min(1),
  ...provenance,
});
export type GuidedCheck = z.infer<typeof guidedCheckSchema>;
export type Question = GuidedCheck['questions'][number];
export type Result = GuidedCheck['results'][number];
