import { z } from 'astro/zod';
import {
  draft,
  languageTag,
  partialDate,
  programme,
  provenance,
  sensitive,
  summary,
  text,
  title,
} from './fields.ts';
import { history } from './history.ts';

const mediaFile = (ending: RegExp, example: string) =>
  z
    .string({ error: `Write the name of a file in the folder videos/media, e.g. ${example}.` })
    .regex(ending, `Write the name of a file in the folder videos/media, e.g. ${example}.`);

/** A film that the site keeps itself: nobody else learns who watches it. */
const film = z.strictObject({
  mp4: mediaFile(/^[a-z0-9-]+\.mp4$/, 'film.mp4'),
  webm: mediaFile(/^[a-z0-9-]+\.webm$/, 'film.webm').optional(),
  poster: mediaFile(/^[a-z0-9-]+\.(jpg|png|webp)$/, 'film.jpg'),
  silent: z.boolean().default(false).describe('True when there is nothing to hear.'),
  captions: z
    .array(
      z.strictObject({
        language: languageTag,
        file: mediaFile(/^[a-z0-9-]+\.[a-z]{2}\.vtt$/, 'film.sk.vtt'),
      }),
    )
    .min(1, 'Add captions in at least one language: who cannot hear would miss the film.'),
});

export const services = ['youtube'] as const;

export const videoSchema = z.strictObject({
  title,
  originalTitle: text('Write the title as it is shown in the film.').optional(),
  originalLang: languageTag.optional(),
  summary,
  kind: z.enum(['film', 'recording', 'audio'], { error: 'Choose film, recording or audio.' }),
  date: partialDate.optional(),
  language: languageTag.optional(),
  subtitles: z.array(languageTag).default([]),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters, e.g. VN.')
    .optional(),
  film: film.optional(),
  external: z
    .strictObject({
      service: z.enum(services, { error: `Choose one of: ${services.join(', ')}.` }),
      id: z
        .string()
        .regex(/^[\w-]{11}$/, 'Copy the eleven signs after v= in the address of the film.'),
    })
    .optional()
    .describe('A film that a service keeps: readers go there by a link, nothing is loaded before.'),
  programme,
  draft,
  sensitive,
  ...history,
  ...provenance,
});
