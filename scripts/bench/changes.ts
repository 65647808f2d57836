import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { missionOf } from './generated-project.ts';

/** Something that an editor does between two builds. */
export interface Change {
  name: string;
  make(project: string): void;
}

/** The first and the second news item of the generated mission, in its own language. */
function newsOf(project: string): string[] {
  const mission = missionOf(project);
  const { defaultLocale } = parse(readFileSync(join(mission, 'mission.yaml'), 'utf8'));
  return globSync(join(mission, 'news', defaultLocale, 'generated-*.mdx'))
    .sort()
    .slice(0, 2);
}

/** Replaces the first place of a pattern. Throws where there is none: nothing would be measured. */
export function edit(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has nothing like ${pattern} to change.`);
  writeFileSync(file, text.replace(pattern, replacement));
}

/** A news item whose title can be changed, as often as one likes. */
export const editedItem = (project: string): string => newsOf(project)[1] as string;

/** Each is made on top of those before it. */
export const changes: Change[] = [
  { name: 'nothing changed', make() {} },
  {
    name: 'one news item added',
    make(project) {
      const [first = ''] = newsOf(project);
      const added = join(dirname(first), 'added-news.mdx');
      writeFileSync(added, readFileSync(first));
      edit(added, /^title: .*$/m, 'title: A news item that was added');
    },
  },
  {
    name: 'one title changed',
    make: (project) => edit(editedItem(project), /^title: .*$/m, 'title: A title that was changed'),
  },
  {
    name: 'the layout changed',
    make: (project) =>
      edit(join(project, 'src/layouts/Page.astro'), /<\/body>/, '<p>Changed</p></body>'),
  },
];
