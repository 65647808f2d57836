import { dirname, join } from 'node:path';
import type { Content, ContentRecord } from '../content.ts';
import { valueAt } from '../fields.ts';
import { imagesIn } from '../mdx.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Point } from '../yaml.ts';

const isPicture = (path: string) => /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(path);

function checkFile(
  record: ContentRecord,
  src: string,
  at: Point,
  hasFile: Content['hasFile'],
): Finding[] {
  const mend =
    'Put the picture beside the text and write its file name with ./ in front, e.g. ./picture.jpg.';
  if (!/^\.\.?\//.test(src))
    return [findingAt(record, at, `"${src}" is not the path of a picture beside this text.`, mend)];
  if (!isPicture(src))
    return [
      findingAt(
        record,
        at,
        `"${src}" is not a picture.`,
        'Use a file that ends in .jpg, .png, .webp, .avif, .gif or .svg.',
      ),
    ];
  if (hasFile(join(dirname(record.path), src))) return [];
  return [findingAt(record, at, `There is no picture "${src}".`, `${mend} Capitals count.`)];
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
