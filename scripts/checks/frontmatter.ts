import { parseFrontmatter } from 'astro/markdown';
import type { Fault } from './yaml.ts';

interface Parts {
  /** What stands between the two fences. It begins on line 2. */
  frontmatter: string;
  /** The file with fences and frontmatter as blanks, so that places stay places in the file. */
  body: string;
  fault?: Fault;
}

const faultAt = (line: number, what: string, mend: string): Parts => ({
  frontmatter: '',
  body: '',
  fault: { line, column: 1, what, mend },
});

/** The marks that git leaves where two people changed the same lines. */
export function findConflict(file: string): Fault | undefined {
  const line = file.split('\n').findIndex((text) => /^(<{7}|>{7}) /.test(text)) + 1;
  if (line === 0) return undefined;
  return {
    line,
    column: 1,
    what: 'Two versions of this text were not joined.',
    mend: 'Choose one version and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** True where the build cuts the file at another place; fields that nobody can read are told elsewhere. */
function isCutElsewhere(file: string, frontmatter: string): boolean {
  try {
    const { rawFrontmatter } = parseFrontmatter(file, { frontmatter: 'empty-with-spaces' });
    return rawFrontmatter.trim() !== frontmatter.trim();
  } catch {
    return false;
  }
}

/**
 * Cuts an MDX file at its fences. Stricter than the build, which lets any line that begins with the
 * sign end the frontmatter and would take what follows for text or code.
 */
export function splitFrontmatter(file: string): Parts {
  if (file.trim() === '')
    return faultAt(1, 'The file is empty.', 'Add the fields and the text, or delete the file.');
  const lines = file.split('\n');
  if (lines[0]?.trim() === '' && file.trimStart().startsWith('---'))
    return faultAt(1, 'There are empty lines before the fields.', 'Delete them.');
  if (lines[0]?.trimEnd() !== '---')
    return faultAt(
      1,
      'The fields at the top are missing.',
      'Begin the file with a line --- then the fields, then another line ---.',
    );
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+)/.test(line));
  if (end < 0)
    return faultAt(
      1,
      'The fields at the top have no end.',
      'Write a line --- between the last field and the text.',
    );
  if (lines[end]?.trimEnd() !== '---')
    return faultAt(
      end + 1,
      `The line "${lines[end]?.trimEnd()}" is not a proper end of the fields.`,
      'Write exactly --- on this line.',
    );
  const frontmatter = `${lines.slice(1, end).join('\n')}\n`;
  if (isCutElsewhere(file, frontmatter))
    return faultAt(
      1,
      'The fields at the top end at another place for the website than for the reader.',
      'Delete --- and +++ within the fields.',
    );
  const blank = lines.slice(0, end + 1).map((line) => line.replace(/[^\r]/g, ' '));
  return { frontmatter, body: [...blank, ...lines.slice(end + 1)].join('\n') };
}
