/** What of the content somebody asked to see checked. */
export interface Selection {
  missions: string[];
  includes(file: string): boolean;
}

/**
 * Turns the words of a command line into a selection: names of missions, and files or folders within
 * `src/content/`. A mission is read as a whole all the same, since texts refer to each other.
 */
export function toSelection(words: string[], missions: string[]): Selection {
  const paths = words.map((word) => {
    const path = word.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
    return path.includes('/') ? path : `src/content/${path}`;
  });
  const asked = paths.map((path) => path.split('/')[2] ?? '').filter(Boolean);
  const everything = paths.length === 0 || asked.length < paths.length;
  return {
    missions: everything ? missions : [...new Set(asked)],
    includes: (file) =>
      paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`)),
  };
}
