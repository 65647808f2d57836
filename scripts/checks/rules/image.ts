import { dirname, join } from 'node:path';
import type { Content, ContentRecord } from '../content.ts';
import { valueAt } from '../fields.ts';
import { imagesIn } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { intoImages, pictureFault } from '../safe/address.ts';
import type { Point } from '../yaml.ts';

function checkFile(
  record: ContentRecord,
  src: string,
  at: Point,
  hasFile: Content['hasFile'],
): Finding[] {
  const fault = pictureFault(src);
  if (fault) return [findingAt(record, at, ...fault)];
  if (hasFile(join(dirname(record.path), src))) return [];
  return [findingAt(record, at, `There is no picture "${src}".`, `${intoImages} Capitals count.`)];
}

/** Pictures are files of ours that exist, and each is described. The frontmatter's alt is the schema's. */
function check({ records, hasFile }: Content): Finding[] {
  return records.flatMap((record) => {
    const src = valueAt(record.data, ['image', 'src']);
    const cover =
      typeof src === 'string'
        ? checkFile(record, src, record.positionOf(['image', 'src']), hasFile)
        : [];
    const pictures = (record.body ? imagesIn(record.body) : []).flatMap((picture) => [
      ...checkFile(record, picture.url, picture, hasFile),
      ...(picture.alt.trim() === ''
        ? [
            findingAt(
              record,
              picture,
              'The picture has no description.',
              'Say between ![ and ] what it shows, for people who cannot see it.',
            ),
          ]
        : []),
    ]);
    return [...cover, ...pictures];
  });
}

export default { name: 'image', check } satisfies Rule;
