import { dirname, join } from 'node:path';
import { videoSchema } from '../../src/lib/schemas/videos.ts';
import type { Content, ContentRecord } from './content.ts';

/** Films that the site keeps, and where their files are. */

export interface KeptFilm {
  record: ContentRecord;
  film: NonNullable<ReturnType<typeof videoSchema.parse>['film']>;
  /** Where a file of the film lies, on disk and in messages. */
  pathOf(file: string): string;
  nameOf(file: string): string;
}

/** Each film once: its translations name the same files. */
export function keptFilms({ folder, mission, records }: Content): KeptFilm[] {
  return records
    .filter(({ kind, locale }) => kind === 'videos' && locale === mission?.defaultLocale)
    .flatMap((record) => {
      const film = videoSchema.safeParse(record.data).data?.film;
      if (!film) return [];
      return [
        {
          record,
          film,
          pathOf: (file) => join(dirname(record.path), '../media', file),
          nameOf: (file) => `${folder}/videos/media/${file}`,
        },
      ];
    });
}
