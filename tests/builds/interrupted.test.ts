import assert from 'node:assert/strict';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { putInPlace, recoverSite } from '../../scripts/build-folders.ts';
import { Project } from './project.ts';

const times = 20;
const project = new Project('testland', 'tests/unit/fixtures/mission');
// Its picture is no real one.
for (const file of globSync('src/content/testland/news/*/*', { cwd: project.folder }))
  rmSync(join(project.folder, file));
after(() => rmSync(project.folder, { recursive: true }));

/** Another day gives other pages, so that the former and the next site can be told apart. */
const next = { SITE_NOW: '2026-11-25T12:00:00Z' };
const sameAs = (one: Map<string, string>, other: Map<string, string>) =>
  one.size === other.size && [...one].every(([name, hash]) => other.get(name) === hash);

function inProject(act: () => void): void {
  const before = process.cwd();
  process.chdir(project.folder);
  try {
    act();
  } finally {
    process.chdir(before);
  }
}

test(`a build that is killed ${times} times at any moment leaves a whole site`, async () => {
  project.build();
  const former = project.files();
  const start = performance.now();
  project.build(next);
  const duration = performance.now() - start;
  const whole = project.files();
  assert.ok(former.size > 100 && !sameAs(former, whole));
  project.build();
  let killed = 0;
  for (let time = 0; time < times; time += 1) {
    // Spread over the whole build, at random within each part of it.
    const moment = ((time + Math.random()) / times) * duration;
    if (await project.buildAndKill(moment, next)) killed += 1;
    inProject(() => recoverSite(project.mission));
    const served = project.files();
    const moments = `killed after ${Math.round(moment)} of ${Math.round(duration)} ms`;
    assert.ok(sameAs(served, former) || sameAs(served, whole), moments);
  }
  console.log(`${killed} of ${times} builds were killed before their end`);
  assert.ok(killed >= times / 2);
  project.build(next);
  assert.ok(sameAs(project.files(), whole));
});

test('a machine that stops between the two moves has its former site again', () => {
  inProject(() => {
    assert.ok(existsSync('dist/testland/index.html'));
    // No next site is there, so the second move fails as if it had never come to it.
    assert.throws(() => putInPlace('testland'), /ENOENT/);
    assert.ok(!existsSync('dist/testland'));
    recoverSite('testland');
    assert.ok(existsSync('dist/testland/index.html'));
  });
});

test('a mistake in the content and a file in the way leave the site as it was', () => {
  const before = project.files();
  const broken = join(project.folder, 'src/content/testland/pages/sk/broken.mdx');
  writeFileSync(broken, 'no fields');
  assert.throws(() => project.build(), /broken\.mdx/);
  rmSync(broken);
  const blocked = join(project.folder, 'dist/.next');
  rmSync(blocked, { recursive: true, force: true });
  writeFileSync(blocked, 'a file');
  assert.throws(
    () => project.build(),
    (error: Error) => {
      assert.match(error.message, /There is a file where a folder has to be/);
      assert.match(error.message, /dist\/testland is as it was before/);
      return true;
    },
  );
  rmSync(blocked);
  assert.ok(sameAs(project.files(), before));
});
