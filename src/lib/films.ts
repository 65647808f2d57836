import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toTranscript } from './captions.ts';
import { type Entry, entriesIn } from './content.ts';
import { missionId, missionLocales } from './mission.ts';
import { mp4Seconds } from './media.ts';

/** The films that the site keeps, with their posters and captions: read from their files at build. */

export type Film = NonNullable<Entry<'videos'>['data']['film']>;

const folder = `src/content/${missionId}/videos/media`;

export const readMedia = (file: string): Buffer<ArrayBuffer> => readFileSync(join(folder, file));

export const bytesOf = (file: string): number => statSync(join(folder, file)).size;

export const secondsOf = ({ mp4 }: Film): number => mp4Seconds(readMedia(mp4)) ?? 0;

/** What the captions say, per language. */
export const transcriptsOf = ({ captions }: Film) =>
  captions.map(({ language, file }) => ({
    language,
    paragraphs: toTranscript(readMedia(file).toString('utf8')),
  }));

const filesOf = ({ mp4, webm, poster, captions }: Film) => [
  mp4,
  ...(webm ? [webm] : []),
  poster,
  ...captions.map(({ file }) => file),
];

/** The files that published entries name; others in the folder stay where they are. */
export function mediaPaths() {
  const films = missionLocales.flatMap((locale) =>
    entriesIn('videos', locale).flatMap(({ data }) => data.film ?? []),
  );
  return [...new Set(films.flatMap(filesOf))].map((file) => ({ params: { file } }));
}
