/**
 * Draws the film "How to reach the Migration Information Centre" from the records of lines and offices,
 * with its poster and captions. The files are kept; run again when one of the records has changed (a test
 * compares the captions with them). Needs ffmpeg and the fonts Noto Sans and Noto Sans Arabic.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { toFrame } from './films/frame.ts';
import { filmLocales, type Scene, toCaptions, toScenes } from './films/reach-mic.ts';
import { filmName, mediaFolder, readFilmRecords } from './films/records.ts';

const perSecond = 12;
/** How long a scene takes to come up. */
const rise = 0.5;

const scenes = toScenes(readFilmRecords());
const target = join(mediaFolder, filmName);
const frames = mkdtempSync(join(tmpdir(), 'film-'));
const total = scenes.reduce((sum, { seconds }) => sum + seconds, 0);

function sceneAt(time: number): { scene: Scene; since: number } {
  let start = 0;
  for (const scene of scenes) {
    if (time < start + scene.seconds) return { scene, since: time - start };
    start += scene.seconds;
  }
  throw new Error(`The film is over at ${time}.`);
}

const draw = (svg: string) => sharp(Buffer.from(svg));

mkdirSync(mediaFolder, { recursive: true });
try {
  for (let frame = 0; frame < total * perSecond; frame += 1) {
    const time = frame / perSecond;
    const { scene, since } = sceneAt(time);
    const svg = toFrame(scenes, scene, time, Math.min(1, since / rise));
    await draw(svg)
      .png({ compressionLevel: 1 })
      .toFile(join(frames, `${String(frame).padStart(4, '0')}.png`));
  }
  const encode = (...options: string[]) =>
    execFileSync('ffmpeg', [
      ...['-y', '-loglevel', 'error', '-framerate', String(perSecond)],
      ...['-i', join(frames, '%04d.png'), '-pix_fmt', 'yuv420p', '-an'],
      ...options,
    ]);
  encode(
    '-c:v',
    'libx264',
    '-preset',
    'veryslow',
    '-crf',
    '24',
    '-movflags',
    '+faststart',
    `${target}.mp4`,
  );
  encode('-c:v', 'libvpx-vp9', '-crf', '36', '-b:v', '0', '-row-mt', '1', `${target}.webm`);
} finally {
  rmSync(frames, { recursive: true });
}
const [first] = scenes;
if (first)
  await draw(toFrame(scenes, first, 0, 1))
    .webp({ quality: 80 })
    .toFile(`${target}.webp`);
for (const locale of filmLocales)
  writeFileSync(`${target}.${locale}.vtt`, toCaptions(scenes, locale));
