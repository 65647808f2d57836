import { entryKinds, recordKinds } from '../kinds.ts';
import { findingAt, type Rule } from '../problem.ts';

const top = { line: 1, column: 1 };
const isEntryFolder = (folder: string | undefined) => entryKinds.some((kind) => kind === folder);

/** A text in a wrong folder or of a wrong kind is silently left out by the build. */
export default {
  name: 'place',
  check: ({ folder, records, strays }) => [
    ...strays.map((file) =>
      findingAt(
        { file },
        top,
        'The website does not publish a file of this kind in this place.',
        isEntryFolder(file.slice(folder.length + 1).split('/')[0])
          ? 'Put it straight into the folder of its language and let its name end in .mdx.'
          : `Put texts into ${entryKinds.join(', ')} (each with a folder per language, names end in .mdx), records into ${recordKinds.join(', ')} (names end in .yaml).`,
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
