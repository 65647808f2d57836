import { z } from 'astro/zod';
import { day, languageTag, text, url } from './fields.ts';

const pdfPath = z
  .string({ error: 'Write the path of the PDF, e.g. ../files/study-en.pdf.' })
  .regex(
    /^\.\.\/files\/[a-z0-9]+(-[a-z0-9]+)*\.pdf$/,
    'Put the PDF into publications/files, name it with a-z, 0-9 and hyphens, and write e.g. ../files/study-en.pdf.',
  );

const publicationFile = z
  .strictObject({
    lang: languageTag,
    file: pdfPath.optional(),
    date: day.optional().describe('When this version of a PDF of ours was made.'),
    pages: z.int().positive().optional(),
    earlier: z
      .array(
        z.strictObject({
          file: pdfPath,
          date: day,
          note: text('Say in one sentence what the version after it changed.'),
        }),
      )
      .default([])
      .describe(
        'Former versions of a PDF of ours, the newest first. They keep an address of their own.',
      ),
    url: url.optional(),
    checked: day.optional().describe('When somebody last opened an address outside the site.'),
  })
  .superRefine(({ file, date, url: address, checked }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (file && address) say('url', 'Keep either file (a PDF of ours) or url (one elsewhere).');
    else if (!file && !address)
      say('file', 'Name the PDF by file, or by url when it lies elsewhere.');
    if (file && !date) say('date', 'Write when this version was made, as 2026-01-31.');
    if (address && !checked)
      say('checked', 'Write when the address was last opened, as 2026-01-31.');
  });

/** The files of a publication: at most one per language. */
export const publicationFiles = z
  .array(publicationFile)
  .refine((files) => new Set(files.map(({ lang }) => lang)).size === files.length, {
    error: 'Two files have the same language. Put the former one under earlier of the new one.',
  })
  .default([]);
export type PublicationFileFields = z.infer<typeof publicationFile>;
