import type { Content } from '../checks/content.ts';
import { toLocaleStates } from '../translations/state.ts';

/** Files of translations that are behind their original, or of no known state. */
const laggingIn = (content: Content) =>
  toLocaleStates(content).flatMap(({ lagging }) => lagging.map(({ file }) => file));

/** Translations that a pull request puts behind their originals: behind after it, and not before. */
export function newlyLagging(before: Content | undefined, after: Content): string[] {
  const known = before ? laggingIn(before) : [];
  return laggingIn(after).filter((file) => !known.includes(file));
}
