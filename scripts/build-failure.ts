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

/** Steps that are not of Node give the number of the system (Linux) in their text, e.g. `(os error 28)`. */
const numbers: Record<string, string> = {
  '1': 'EPERM',
  '13': 'EACCES',
  '20': 'ENOTDIR',
  '24': 'EMFILE',
  '28': 'ENOSPC',
  '30': 'EROFS',
  '122': 'EDQUOT',
};

/** An error with those that it was made from. */
function* chain(error: unknown): Generator<Error & { code?: string; path?: string }> {
  if (!(error instanceof Error)) return;
  yield error;
  if (error instanceof AggregateError) for (const part of error.errors) yield* chain(part);
  yield* chain(error.cause);
}

/** What a failed build says: in plain words where the machine is the reason, else what the failing step said. */
export function toFailure(error: unknown): string {
  for (const { code = '', message, path } of chain(error)) {
    const number = /\(os error (\d+)\)/.exec(message)?.[1] ?? '';
    const named = [code, numbers[number] ?? '', /^E[A-Z]+/.exec(message)?.[0] ?? ''];
    const said = named.find((name) => name in meanings);
    if (said) return `${meanings[said]}${path ? ` (${path})` : ''}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
