import { readFileSync, statSync } from 'node:fs';
import { isFilm } from '../../../src/lib/media.ts';
import type { Content } from '../content.ts';
import { type KeptFilm, keptFilms } from '../media.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

/** Readers on a phone network pay for each film. */
const maxBytes = 8 * 1024 * 1024;

function checkFile(
  { record, film, pathOf }: KeptFilm,
  field: 'mp4' | 'webm' | 'poster',
  hasFile: Content['hasFile'],
): Finding[] {
  const file = film[field];
  if (!file) return [];
  const at = record.positionOf(['film', field]);
  if (!hasFile(pathOf(file)))
    return [
      findingAt(
        record,
        at,
        `There is no file "${file}" in the folder videos/media.`,
        'Put it there, or correct its name. Capitals count.',
      ),
    ];
  if (field === 'poster') return [];
  if (!isFilm(readFileSync(pathOf(file)), field))
    return [
      findingAt(
        record,
        at,
        `"${file}" is no ${field === 'mp4' ? 'MP4' : 'WebM'} film.`,
        `Save the film as ${field} and put that file there; a new name alone does not change it.`,
      ),
    ];
  const { size } = statSync(pathOf(file));
  if (size <= maxBytes) return [];
  return [
    findingAt(
      record,
      at,
      `The film "${file}" has ${Math.ceil(size / 1024 / 1024)} MB; readers on a phone pay for each.`,
      `Save it smaller than ${maxBytes / 1024 / 1024} MB, for example at a height of 480.`,
    ),
  ];
}

/** A film that the site keeps is there, is what its name says, and is small enough for a phone. */
export default {
  name: 'film',
  check: (content) =>
    keptFilms(content).flatMap((kept) =>
      (['mp4', 'webm', 'poster'] as const).flatMap((field) =>
        checkFile(kept, field, content.hasFile),
      ),
    ),
} satisfies Rule;
