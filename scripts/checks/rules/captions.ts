import { readFileSync } from 'node:fs';
import { canBeIn, readCaptions } from '../../../src/lib/captions.ts';
import { mp4Seconds, toClock } from '../../../src/lib/media.ts';
import type { Content } from '../content.ts';
import { languageOf } from '../languages.ts';
import { type KeptFilm, keptFilms } from '../media.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';

function secondsOf({ film, pathOf }: KeptFilm, hasFile: Content['hasFile']): number {
  if (!hasFile(pathOf(film.mp4))) return Infinity;
  return mp4Seconds(readFileSync(pathOf(film.mp4))) ?? Infinity;
}

function checkCaptions(kept: KeptFilm, index: number, hasFile: Content['hasFile']): Finding[] {
  const { record, film, pathOf, nameOf } = kept;
  const caption = film.captions[index];
  if (!caption) return [];
  const { language, file } = caption;
  const path = ['film', 'captions', index, 'file'];
  if (!hasFile(pathOf(file)))
    return [
      findingAt(
        record,
        record.positionOf(path),
        `There is no caption file "${file}" in the folder videos/media.`,
        'Put it there, or correct its name. Capitals count.',
      ),
    ];
  if (!file.endsWith(`.${language}.vtt`))
    return [
      findingAt(
        record,
        record.positionOf(path),
        `The captions of the language ${language} are in "${file}".`,
        `Name the file that ends in .${language}.vtt, or correct the language.`,
      ),
    ];
  const { cues, faults } = readCaptions(readFileSync(pathOf(file), 'utf8'));
  const inFile = (line: number, what: string, mend: string) =>
    findingAt({ file: nameOf(file) }, { line, column: 1 }, what, mend);
  const seconds = secondsOf(kept, hasFile);
  const late = cues.find(({ end }) => end > seconds + 0.5);
  const [first] = cues;
  const text = cues.map((cue) => cue.text).join('\n');
  return [
    ...faults.map(({ line, what, mend }) => inFile(line, what, mend)),
    ...(late
      ? [
          inFile(
            late.line,
            `This caption ends after the film, which plays ${toClock(seconds)}.`,
            'Correct the time, or check that the captions belong to this film.',
          ),
        ]
      : []),
    ...(first && !canBeIn(language, text)
      ? [
          inFile(
            first.line + 1,
            `The captions are not in ${languageOf(language)}, as the file says.`,
            'Put the text of this language here, or name the file after the language it has.',
          ),
        ]
      : []),
    ...(!first && faults.length === 0
      ? [inFile(1, 'The file has no caption.', 'Write at least one: its time, and its text below.')]
      : []),
  ];
}

/** Captions can be played, fit the film and are in the language that they are offered in. */
export default {
  name: 'captions',
  check: (content) =>
    keptFilms(content).flatMap((kept) =>
      kept.film.captions.flatMap((_, index) => checkCaptions(kept, index, content.hasFile)),
    ),
} satisfies Rule;
