import { matchesGlob } from 'node:path';
import { reportSlug } from './reports.ts';
import { entryPath, fixedPath, homePath, listPath, pagePath } from './urls.ts';

/** Whom to call, when, what to do and who is really us: what is worth having without a network. */
const patterns = [
  homePath,
  fixedPath('help'),
  `${fixedPath('help')}*/`,
  listPath('guides'),
  entryPath('guides', '*'),
  fixedPath('law-changes'),
  fixedPath('official-channels'),
  fixedPath('offline'),
  pagePath(reportSlug),
];

/** True for the pages that a reader may save; `path` is what follows the locale. */
export const isEssential = (path: string): boolean =>
  patterns.some((pattern) => matchesGlob(path, pattern));
