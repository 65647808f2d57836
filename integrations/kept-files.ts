import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that a step of the build makes, by its path in the folder of the step. */
export interface MadeFile {
  path: string;
  content: Uint8Array;
}

/** What is known of files that a build made: the next one takes them if it would make the same. */
export interface KeptFiles {
  /** A hash of all that they were made of. */
  key: string;
  /** Of the files themselves, so that one which somebody changed in the site is made anew. */
  digest: string;
  paths: string[];
}

/** A hash of files and of texts beside them. */
export function digestOf(files: Iterable<MadeFile>, ...texts: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(texts));
  for (const { path, content } of files) digest.update(`\0${path}\0`).update(content);
  return digest.digest('hex');
}

/** A hash of the code and packages that make files. */
export function codeHash(): string {
  const code = globSync(['integrations/*.ts', 'src/lib/**/*.ts', 'package-lock.json']).sort();
  return digestOf(code.map((path) => ({ path, content: readFileSync(path) })));
}

export const toKept = (key: string, files: MadeFile[]): KeptFiles => ({
  key,
  digest: digestOf(files),
  paths: files.map(({ path }) => path),
});

/** The files of the last build if they have the same key and stand in a folder of its site as they were made. */
export function readKept(
  kept: KeptFiles | undefined,
  key: string,
  folder: string,
): MadeFile[] | undefined {
  if (kept?.key !== key || !kept.paths.every((path) => existsSync(join(folder, path))))
    return undefined;
  const files = kept.paths.map((path) => ({ path, content: readFileSync(join(folder, path)) }));
  return digestOf(files) === kept.digest ? files : undefined;
}

/** What a step of the build of a mission keeps by locale, from one build to the next. */
export function openStock<Kept extends KeptFiles>(step: string, missionId: string) {
  const file = `.cache/${step}/${missionId}.json`;
  const former: Record<string, Kept> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  return {
    former,
    save(next: Record<string, Kept>): void {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(next));
    },
  };
}
