import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export const fixtures = join(import.meta.dirname, 'fixtures');

const temporary = mkdtempSync(join(tmpdir(), 'checks-'));
after(() => rmSync(temporary, { recursive: true }));

/** A folder that is deleted after the tests of the file. */
export const emptyFolder = (name: string) => join(temporary, name);

/** A project whose one mission is the valid one with the files of a case laid over it. */
export function projectWith(name: string, overlay?: string): string {
  const root = emptyFolder(name);
  const mission = join(root, 'src/content/testland');
  cpSync(join(fixtures, 'mission'), mission, { recursive: true });
  if (overlay) {
    const isContent = (path: string) => !path.endsWith('expected.txt');
    cpSync(overlay, mission, { recursive: true, filter: isContent });
  }
  return root;
}

export const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n');
