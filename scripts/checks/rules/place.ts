import { entryKinds, recordKinds } from '../kinds.ts';
import { findingAt, type Rule, top } from '../problem.ts';

const isEntryFolder = (folder: string | undefined) => entryKinds.some((kind) => kind === folder);

/** What to do with files that programs make, by their names. */
const strangers: [name: RegExp, mend: string][] = [
  [
    /(^|\/)(~\$|\.|Thumbs\.db$|desktop\.ini$)/i,
    'Delete it: a program of the computer left it here.',
  ],
  [
    /\.(docx?|odt|rtf|pages|txt|html?)$/i,
    'Copy its text into a new entry, which npm run new or the editor makes.',
  ],
  [
    /\.(png|jpe?g|webp|avif|gif|pdf|mp4|webm|vtt)$/i,
    'Write the ending of its name in small letters.',
  ],
  [/\.(heic|heif|tiff?|bmp|svg|psd|raw)$/i, 'Export the picture as .jpg, .png or .webp.'],
];

function mendFor(path: string): string {
  const [, mend] = strangers.find(([name]) => name.test(path)) ?? [];
  if (mend) return mend;
  return isEntryFolder(path.split('/')[0])
    ? 'Put it straight into the folder of its language and let its name end in .mdx.'
    : `Put texts into ${entryKinds.join(', ')} (each with a folder per language, names end in .mdx), records into ${recordKinds.join(', ')} (names end in .yaml).`;
}

/** A text in a wrong folder or of a wrong kind is silently left out by the build. */
export default {
  name: 'place',
  check: ({ folder, records, strays }) => [
    ...strays.map((file) =>
      findingAt(
        { file },
        top,
        'The website does not publish a file of this kind in this place.',
        mendFor(file.slice(folder.length + 1)),
      ),
    ),
    ...(records.some(({ kind }) => kind === 'mission')
      ? []
      : [
          findingAt(
            { file: `${folder}/mission.yaml` },
            top,
            'The mission has no mission.yaml.',
            'Copy the one of another mission and fill it in.',
          ),
        ]),
  ],
} satisfies Rule;
