import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toFailure } from '../../scripts/build-failure.ts';

function errorOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a full disk is named, whatever step met it', () => {
  const own = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  const foreign = new Error('The search index failed: No space left on device (os error 28)');
  for (const error of [own, foreign, new Error('Build failed', { cause: own })])
    assert.match(toFailure(error), /^The disk is full\. Make room/);
  // The machine has a device that is always full, where it is Linux.
  if (existsSync('/dev/full'))
    assert.match(toFailure(errorOf(() => writeFileSync('/dev/full', 'x'))), /^The disk is full/);
});

test('a folder that cannot be written to is named with its path', () => {
  const readOnly = Object.assign(new Error('EROFS: read-only file system'), {
    code: 'EROFS',
    path: 'dist/.next',
  });
  assert.match(toFailure(readOnly), /^The disk can only be read.*\(dist\/\.next\)$/);
  const denied = new Error("EACCES: permission denied, mkdir 'dist'");
  assert.match(toFailure(new AggregateError([denied])), /^A file or folder may not be written to/);
  const folder = mkdtempSync(join(tmpdir(), 'failure-'));
  writeFileSync(join(folder, 'dist'), '');
  const blocked = errorOf(() => writeFileSync(join(folder, 'dist/page'), ''));
  assert.match(toFailure(blocked), /^There is a file where a folder has to be/);
  rmSync(folder, { recursive: true });
});

test('any other failure keeps what the failing step said', () => {
  assert.match(toFailure(new Error('No page has this address.')), /No page has this address\./);
  assert.equal(toFailure('stopped'), 'stopped');
});
