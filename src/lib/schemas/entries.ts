import { z } from 'astro/zod';
import {
  day,
  draft,
  keyFigure,
  languageTag,
  partialDate,
  programme,
  provenance,
  renders,
  sensitive,
  slug,
  summary,
  text,
  title,
  verified,
} from './fields.ts';
import { history } from './history.ts';
import { needList } from './needs.ts';
import { newsSchema } from './news.ts';
import { publicationFiles } from './publication-files.ts';
import { seminarSchema } from './seminars.ts';
import { videoSchema } from './videos.ts';

const programmeColours = [
  'blue',
  'teal',
  'crimson',
  'violet',
  'amber',
  'sky',
  'green',
  'slate',
] as const;

const programmeSchema = z.strictObject({
  title,
  name: text('Write the short name used in menus and labels.'),
  summary,
  order: z.int({ error: 'Write the place in the list as a whole number.' }),
  colour: z.enum(programmeColours, { error: `Choose one of: ${programmeColours.join(', ')}.` }),
  status: z.enum(['active', 'ended', 'unconfirmed'], {
    error: 'Choose active, ended or unconfirmed.',
  }),
  since: partialDate.optional(),
  audience: z.array(text('Say who it is for.')).min(1),
  offers: z.array(text('Say what people get.')).min(1),
  steps: z.array(text('Say what happens in this step.')).default([]),
  partners: z.array(text('Name the partner.')).default([]),
  funders: z.array(text('Name the funder.')).default([]),
  keyFigures: z.array(keyFigure).default([]),
  figures: z.array(slug).default([]),
  questions: z
    .array(
      z.strictObject({ question: text('Write the question.'), answer: text('Write the answer.') }),
    )
    .default([]),
  lines: z.array(slug).default([]),
  offices: z.array(slug).default([]),
  draft,
  sensitive,
  ...history,
  ...provenance,
});

const publicationTypes = [
  'study',
  'inform',
  'policy-brief',
  'annual-report',
  'report',
  'glossary',
  'manual',
  'brochure',
  'leaflet',
  'newsletter',
  'guidelines',
  'overview',
  'poster',
  'book',
] as const;

const publicationSchema = <Image extends z.ZodType>(image: Image) =>
  z.strictObject({
    title,
    originalTitle: text('Write the title as it is printed.').optional(),
    originalLang: languageTag.optional(),
    summary,
    date: partialDate.optional(),
    type: z.enum(publicationTypes, { error: `Choose one of: ${publicationTypes.join(', ')}.` }),
    series: text('Name the series.').optional(),
    languages: z.array(languageTag).default([]),
    authors: z.array(text('Name the author.')).default([]),
    pages: z.int().positive().optional(),
    publisher: text('Name the publisher.').optional(),
    isbn: text('Write the ISBN.').optional(),
    cover: image
      .optional()
      .describe('A picture of the first page; drawn from the title when left out.'),
    files: publicationFiles,
    programme,
    draft,
    sensitive,
    ...history,
    ...provenance,
  });

const guideSchema = z
  .strictObject({
    title,
    summary,
    order: z.int({ error: 'Write the place in the list as a whole number.' }),
    needs: needList,
    ...history,
    updated: day,
    lawDate: partialDate.optional().describe('The date of the law that the text reflects.'),
    lawTopics: needList
      .optional()
      .describe(
        'Which changes of the law touch the text; leave out where it is those of its needs.',
      ),
    steps: z.array(
      z.strictObject({
        title: text('Say what to do in a few words.'),
        text: text('Say how to do it.'),
      }),
    ),
    costs: z.array(text('Say what it costs.')),
    bring: z.array(text('Say what to bring.')),
    lines: z.array(slug).min(1),
    offices: z.array(slug),
    programme,
    terms: z
      .array(slug)
      .describe('Terms of the glossary whose official name the reader will meet.'),
    renders,
    verified,
    draft,
    sensitive,
    interruption: z
      .boolean({ error: 'Write true, or leave the field out.' })
      .default(false)
      .describe('True where a page that explains the exit comes first.'),
    ...provenance,
  })
  .refine(({ sensitive, interruption }) => sensitive || !interruption, {
    path: ['interruption'],
    error: 'A page that explains the exit needs one to explain: write sensitive: true as well.',
  });

const pageSchema = z.strictObject({
  title,
  summary,
  order: z.int().default(0),
  draft,
  sensitive,
  renders,
  ...history,
  updated: day,
});

/**
 * The schema of every kind of entry by its folder.
 * @param image Astro's image helper in the build, a plain text in the content check
 */
export const entrySchemas = <Image extends z.ZodType>(image: Image) => ({
  programmes: programmeSchema,
  guides: guideSchema,
  news: newsSchema(image),
  publications: publicationSchema(image),
  videos: videoSchema,
  seminars: seminarSchema,
  pages: pageSchema,
});
