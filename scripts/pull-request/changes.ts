/** What a pull request changes, told from git's own list of files. */

export interface Change {
  status: 'added' | 'changed' | 'deleted' | 'moved';
  file: string;
  /** Where a moved file was. */
  from?: string;
}

const statuses: Record<string, Change['status']> = {
  A: 'added',
  M: 'changed',
  T: 'changed',
  D: 'deleted',
  R: 'moved',
};

/** Reads `git diff --name-status -M -z`: status, then one name, or two where a file was moved. */
export function toChanges(diff: string): Change[] {
  const words = diff.split('\0').filter(Boolean).values();
  const next = () => words.next().value ?? '';
  const changes: Change[] = [];
  for (const word of words) {
    const status = statuses[word[0] ?? ''] ?? 'changed';
    const file = next();
    changes.push(status === 'moved' ? { status, from: file, file: next() } : { status, file });
  }
  return changes;
}

/** What staff change themselves. Everything else is the work of developers, who have to look at it. */
const isContent = (file: string) => /^(src\/content|spelling)\//.test(file);

export const contentOnly = (changes: Change[]) => changes.filter(({ file }) => isContent(file));
export const codeOnly = (changes: Change[]) => changes.filter(({ file }) => !isContent(file));

/** The mission that a file belongs to; undefined outside of the content. */
export const missionOf = ({ file }: Change): string | undefined =>
  /^src\/content\/([^/]+)\//.exec(file)?.[1];

/** Missions that a pull request touches; all of them where it changes the website itself. */
export function missionsOf(changes: Change[], all: string[]): string[] {
  if (codeOnly(changes).length > 0) return all;
  return all.filter((mission) => changes.some((change) => missionOf(change) === mission));
}
