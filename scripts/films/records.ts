import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FilmRecords } from './reach-mic.ts';

const content = 'src/content/slovakia';

const read = (file: string) => parse(readFileSync(`${content}/${file}.yaml`, 'utf8'));

/** Where the film, its poster and captions lie. */
export const mediaFolder = `${content}/videos/media`;
export const filmName = 'reach-the-migration-information-centre';

/** A day is a text in the records and is read as one; YAML would make a date of it. */
const withDate = (record: { verified: { on: unknown } }) => ({
  ...record,
  verified: {
    on:
      record.verified.on instanceof Date
        ? record.verified.on.toISOString().slice(0, 10)
        : String(record.verified.on),
  },
});

/** What the film is about, as the records say it at this time. */
export const readFilmRecords = (): FilmRecords =>
  ({
    infoline: withDate(read('lines/mic-infoline')),
    abroad: read('lines/mic-from-abroad'),
    offices: ['offices/mic-bratislava', 'offices/mic-kosice'].map((file) => withDate(read(file))),
  }) as FilmRecords;
