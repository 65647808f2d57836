import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, test } from 'node:test';
import { filmLocales, toCaptions, toScenes } from '../../scripts/films/reach-mic.ts';
import { filmName, mediaFolder, readFilmRecords } from '../../scripts/films/records.ts';
import { isFilm, mp4Seconds, toClock, toIsoDuration } from '../../src/lib/media.ts';

const scenes = toScenes(readFilmRecords());
const fileOf = (ending: string) => `${mediaFolder}/${filmName}.${ending}`;

describe('the film on reaching the centre', () => {
  for (const locale of filmLocales)
    test(`says what the records say: ${locale}`, () => {
      const message = 'A record has changed: run node scripts/draw-film.ts';
      const shipped = readFileSync(fileOf(`${locale}.vtt`), 'utf8');
      assert.equal(shipped, toCaptions(scenes, locale), message);
    });

  test('plays as long as its scenes, between 20 and 40 seconds', () => {
    const seconds = mp4Seconds(readFileSync(fileOf('mp4'))) ?? 0;
    assert.equal(
      Math.round(seconds),
      scenes.reduce((sum, scene) => sum + scene.seconds, 0),
    );
    assert.ok(seconds >= 20 && seconds <= 40.1, String(seconds));
  });

  test('has less than 1.5 MB in all', () => {
    const endings = ['mp4', 'webm', 'webp', ...filmLocales.map((locale) => `${locale}.vtt`)];
    const bytes = endings.reduce((sum, ending) => sum + statSync(fileOf(ending)).size, 0);
    assert.ok(bytes < 1_500_000, String(bytes));
  });

  test('is an MP4 and a WebM file', () => {
    assert.ok(isFilm(readFileSync(fileOf('mp4')), 'mp4'));
    assert.ok(isFilm(readFileSync(fileOf('webm')), 'webm'));
    assert.ok(!isFilm(readFileSync(fileOf('webm')), 'mp4'));
  });
});

test('durations are written for readers and for machines', () => {
  assert.equal(toClock(65.4), '1:05');
  assert.equal(toClock(59.7), '1:00');
  assert.equal(toIsoDuration(65.4), 'PT1M5S');
});
