/** What a code of the operating system means to the person who builds. */
const meanings: Record<string, string> = {
  ENOSPC:
    'The disk is full. Make room (a build needs three times the size of its site), then build again.',
  EDQUOT: 'The disk space allotted to you is used up. Make room, then build again.',
  EROFS: 'The disk can only be read. Build in a folder that can be written to.',
  EACCES:
    'A file or folder may not be written to. Check who owns dist/ and .cache/, then build again.',
  EPERM: 'A file or folder may not be changed. Check who owns dist/ and .cache/, then build again.',
  EMFILE:
    'Too many files are open at once. Close other programs or raise "ulimit -n", then build again.',
  ENOTDIR: 'There is a file where a folder has to be. Move it away, then build again.',
};

/** An error with those that it was made from. */
function* chain(error: unknown): Generator<Error & { code?: string; path?: string }> {
  if (!(error instanceof Error)) return;
  yield error;
  if (error instanceof AggregateError) for (const part of error.errors) yield* chain(part);
  yield* chain(error.cause);
}

/**
 * What a failed build says: in plain words where the machine is the reason, else what the failing step said.
 * Steps outside of this program give only the code or the text that goes with it.
 */
export function toFailure(error: unknown): string {
  for (const { code = '', message, path } of chain(error)) {
    const named = Object.keys(meanings).find((name) => code === name || message.includes(name));
    const said = /no space left on device/i.test(message) ? 'ENOSPC' : named;
    if (said) return `${meanings[said]}${path ? ` (${path})` : ''}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
