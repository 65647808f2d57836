import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { entryLoader } from './lib/entry-loader.ts';
import { missionId } from './lib/mission.ts';
import { entrySchemas, recordSchemas } from './lib/schemas.ts';

/** Entries are `<folder>/<locale>/<slug>.mdx`, their id is `<locale>/<slug>`. */
const entries = (folder: string) =>
  entryLoader(
    { base: `src/content/${missionId}/${folder}`, pattern: '*/*.mdx' },
    `.cache/astro/${missionId}/texts`,
  );

/** Records are `<folder>/<id>.yaml`, with localised fields inside. */
const records = (folder: string) =>
  glob({ base: `src/content/${missionId}/${folder}`, pattern: '*.yaml' });

export const collections = {
  programmes: defineCollection({
    loader: entries('programmes'),
    schema: ({ image }) => entrySchemas(image()).programmes,
  }),
  guides: defineCollection({
    loader: entries('guides'),
    schema: ({ image }) => entrySchemas(image()).guides,
  }),
  news: defineCollection({
    loader: entries('news'),
    schema: ({ image }) => entrySchemas(image()).news,
  }),
  publications: defineCollection({
    loader: entries('publications'),
    schema: ({ image }) => entrySchemas(image()).publications,
  }),
  videos: defineCollection({
    loader: entries('videos'),
    schema: ({ image }) => entrySchemas(image()).videos,
  }),
  seminars: defineCollection({
    loader: entries('seminars'),
    schema: ({ image }) => entrySchemas(image()).seminars,
  }),
  pages: defineCollection({
    loader: entries('pages'),
    schema: ({ image }) => entrySchemas(image()).pages,
  }),
  lines: defineCollection({ loader: records('lines'), schema: recordSchemas.lines }),
  offices: defineCollection({ loader: records('offices'), schema: recordSchemas.offices }),
  figures: defineCollection({ loader: records('figures'), schema: recordSchemas.figures }),
  glossary: defineCollection({ loader: records('glossary'), schema: recordSchemas.glossary }),
  'seminar-series': defineCollection({
    loader: records('seminar-series'),
    schema: recordSchemas['seminar-series'],
  }),
};
