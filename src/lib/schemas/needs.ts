import { z } from 'astro/zod';

/** What people come with; the finder and the guided check lead by these. */
export const needs = [
  'first-days',
  'stay',
  'work',
  'family',
  'learning',
  'health',
  'citizenship',
  'return',
  'exploitation',
  'ukraine',
] as const;
export type Need = (typeof needs)[number];

export const need = z.enum(needs, { error: `Choose one of: ${needs.join(', ')}.` });

/** The needs that a guide, a line or an office is for. */
export const needList = z
  .array(need, { error: 'Say what people come with, e.g. - stay. Add this field.' })
  .min(1, { error: `Name at least one of: ${needs.join(', ')}.` });
