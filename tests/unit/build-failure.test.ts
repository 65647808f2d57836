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

test('a step that is not of Node names the error by its number', () => {
  const bundler = new Error(
    'Could not create directory\nCaused by:\n Not a directory (os error 20)',
  );
  assert.match(toFailure(bundler), /^There is a file where a folder has to be/);
  assert.match(toFailure(new Error('Read-only file system (os error 30)')), /^The disk can only/);
});

test('any other failure keeps what the failing step said', () => {
  assert.match(toFailure(new Error('No page has this address.')), /No page has this address\./);
  assert.equal(toFailure('stopped'), 'stopped');
});
