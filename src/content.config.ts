import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { missionId } from './lib/mission.ts';
import {
  figureSchema,
  lineSchema,
  newsSchema,
  officeSchema,
  pageSchema,
  programmeSchema,
  publicationSchema,
  seminarSchema,
  termSchema,
  videoSchema,
} from './lib/schemas.ts';

/** Entries are `<folder>/<locale>/<slug>.mdx`, their id is `<locale>/<slug>`. */
const entries = (folder: string) =>
  glob({ base: `src/content/${missionId}/${folder}`, pattern: '*/*.mdx' });

/** Records are `<folder>/<id>.yaml`, with localised fields inside. */
const records = (folder: string) =>
  glob({ base: `src/content/${missionId}/${folder}`, pattern: '*.yaml' });

export const collections = {
  programmes: defineCollection({ loader: entries('programmes'), schema: programmeSchema }),
  news: defineCollection({
    loader: entries('news'),
    schema: ({ image }) => newsSchema(image()),
  }),
  publications: defineCollection({ loader: entries('publications'), schema: publicationSchema }),
  videos: defineCollection({ loader: entries('videos'), schema: videoSchema }),
  seminars: defineCollection({ loader: entries('seminars'), schema: seminarSchema }),
  pages: defineCollection({ loader: entries('pages'), schema: pageSchema }),
  lines: defineCollection({ loader: records('lines'), schema: lineSchema }),
  offices: defineCollection({ loader: records('offices'), schema: officeSchema }),
  figures: defineCollection({ loader: records('figures'), schema: figureSchema }),
  glossary: defineCollection({ loader: records('glossary'), schema: termSchema }),
};
