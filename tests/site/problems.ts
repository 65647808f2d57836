import assert from 'node:assert/strict';

const most = 40;

/** Fails with all problems at once, each a line that says where it is and what to mend. */
export function assertNone(problems: string[]): void {
  const shown = [...new Set(problems)];
  const more = shown.length > most ? [`… and ${shown.length - most} more`] : [];
  assert.equal(
    shown.length,
    0,
    `${shown.length} problems:\n${[...shown.slice(0, most), ...more].join('\n')}`,
  );
}
