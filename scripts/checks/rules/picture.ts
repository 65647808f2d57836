import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { MissionFile } from '../content.ts';
import { hasPlace } from '../exif.ts';
import { type Finding, findingAt, type Rule, top } from '../problem.ts';

/** More than any screen shows; decoding it would take the memory of the build. */
const mostPixels = 8000;
const enoughPixels = 3000;

const isPicture = ({ file }: MissionFile) => /\.(jpe?g|png|webp|avif|gif)$/i.test(file);

/** A name says one format and the file has another: browsers and the build go by either. */
const formats: Record<string, string> = { jpg: 'jpeg', avif: 'heif' };

async function checkPicture({ file, path }: MissionFile): Promise<Finding[]> {
  const report = (what: string, mend: string) => [findingAt({ file }, top, what, mend)];
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs'))
    return report(
      'This is only a pointer to a picture that is kept elsewhere (Git LFS).',
      'Ask the web team: the picture itself has to be here.',
    );
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata)
    return report(
      'This is no picture, whatever its name says.',
      'Export it again from the picture program.',
    );
  const { width, height, format, exif, xmp } = metadata;
  const ending = file.split('.').at(-1)?.toLowerCase() ?? '';
  if ((formats[ending] ?? ending) !== format)
    return report(
      `The name ends in .${ending}, but the picture is saved as ${format}.`,
      `Let the name end in .${format === 'jpeg' ? 'jpg' : format}, or export the picture again.`,
    );
  if (width > mostPixels || height > mostPixels)
    return report(
      `The picture has ${width} × ${height} pixels; the most is ${mostPixels}.`,
      'Make it at most 2400 pixels wide.',
    );
  if (hasPlace(exif, xmp))
    return report(
      'The picture tells where it was taken (GPS).',
      'Export it again without location and camera data: it can lead to the people in it.',
    );
  return [];
}

async function warnOfPicture({ file, path }: MissionFile): Promise<Finding[]> {
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) return [];
  const { width, height, exif } = metadata;
  return [
    ...(Math.max(width, height) > enoughPixels
      ? [
          findingAt(
            { file },
            top,
            `The picture has ${width} × ${height} pixels, more than any screen shows.`,
            'Make it at most 2400 pixels wide.',
          ),
        ]
      : []),
    ...(exif
      ? [
          findingAt(
            { file },
            top,
            'The picture has data of the camera in it.',
            'Export it again without them ("Remove properties", "Save for web").',
          ),
        ]
      : []),
  ];
}

/** Picture files are pictures that the site can show, and tell nothing about the people in them. */
export default {
  name: 'picture',
  check: async ({ files }) => (await Promise.all(files.filter(isPicture).map(checkPicture))).flat(),
  warn: async ({ files }) => (await Promise.all(files.filter(isPicture).map(warnOfPicture))).flat(),
} satisfies Rule;
