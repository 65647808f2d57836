import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changes } from '../../scripts/bench/changes.ts';
import { writeMission } from '../../scripts/bench/corpus.ts';
import { inspectContent } from '../../scripts/checks/index.ts';
import { emptyFolder } from './projects.ts';

const items = 100;
const missionIn = (root: string) => join(root, 'src/content/generated');
const write = (root: string) => writeMission('src/content/slovakia', missionIn(root), items);

/** A hash over the names and bytes of all files in a folder. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort())
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

const project = emptyFolder('generated');
const counts = write(project);

test('a generated mission has the entries of each section that it says', () => {
  assert.deepEqual(counts, {
    news: 86,
    publications: 6,
    seminars: 6,
    videos: 2,
    programmes: 2,
    guides: 4,
  });
  for (const [section, count] of Object.entries(counts)) {
    const files = globSync(join(missionIn(project), section, '*/generated-*.mdx'));
    assert.equal(files.length, count, section);
  }
});

test('a generated mission has two full and two essential locales', () => {
  const locales = globSync('guides/*/', { cwd: missionIn(project) });
  assert.deepEqual(locales.map((name) => name.split(/[\\/]/)[1]).sort(), ['ar', 'en', 'sk', 'uk']);
});

test('the same number of items gives the same files', () => {
  const other = emptyFolder('generated-again');
  write(other);
  assert.equal(hashOf(missionIn(other)), hashOf(missionIn(project)));
});

test('the content check finds no error in a generated mission, nor after any change', async () => {
  cpSync('src/layouts', join(project, 'src/layouts'), { recursive: true });
  for (const { name, make } of changes) {
    make(project);
    const problems = await inspectContent(project, { missions: ['generated'], levels: ['error'] });
    assert.deepEqual(problems, [], name);
  }
});
