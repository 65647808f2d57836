import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { putInPlace, recoverSite } from '../../scripts/build-folders.ts';
import { differences, Project } from './project.ts';

const times = 20;
/** The small mission of the tests, whose build takes seconds, in two folders on two machines, as it were. */
const source = 'tests/unit/fixtures/mission';
const project = new Project('testland', source);
const elsewhere = new Project('testland', source);
const machines = [
  { on: project, set: { TZ: 'Europe/Prague', LANG: 'cs_CZ.UTF-8' } },
  { on: elsewhere, set: { TZ: 'Pacific/Kiritimati', LANG: 'C' } },
];
after(() => {
  for (const { folder } of [project, elsewhere]) rmSync(folder, { recursive: true });
});

/** Another day gives other pages, so that the former and the next site can be told apart. */
const next = { SITE_NOW: '2026-11-25T12:00:00Z' };
const sameAs = (one: Map<string, string>, other: Map<string, string>) =>
  differences(one, other).length === 0;

/** Acts in the folder of a project, where the functions of a build look for its sites. */
function within({ folder }: Project, act: () => void): void {
  const before = process.cwd();
  process.chdir(folder);
  try {
    act();
  } finally {
    process.chdir(before);
  }
}

let duration = 0;

test('two builds are the same in every byte, wherever they are made', async () => {
  const start = performance.now();
  await Promise.all(machines.map(({ on, set }) => on.build(set)));
  duration = performance.now() - start;
  const built = project.files();
  assert.ok(built.size > 300, `${built.size} files`);
  assert.deepEqual(differences(built, elsewhere.files()), []);
});

test(`builds that are killed ${times} times at any moment leave a whole site`, async () => {
  const former = project.files();
  const seen: [moment: string, served: Map<string, string>][] = [];
  let killed = 0;
  // The two take turns, each with a build of its own, so that both cores are used.
  const parts = Array.from({ length: times }, (_, index) => index).values();
  const kill = async (on: Project) => {
    for (const part of parts) {
      // Spread over the whole build, at random within each part of it.
      const moment = ((part + Math.random()) / times) * duration;
      const start = performance.now();
      if (await on.buildAndKill(moment, next)) killed += 1;
      // Builds with a warm cache, or on a machine that has become less busy, are done sooner than the first.
      else duration = Math.min(duration, performance.now() - start);
      within(on, () => recoverSite(on.mission));
      seen.push([`${Math.round(moment)} of ${Math.round(duration)} ms`, on.files()]);
    }
  };
  await Promise.all(machines.map(({ on }) => kill(on)));
  await Promise.all(machines.map(({ on, set }) => on.build({ ...set, ...next })));
  const whole = project.files();
  assert.ok(!sameAs(former, whole));
  assert.deepEqual(differences(whole, elsewhere.files()), []);
  const broken = seen.filter(([, served]) => !sameAs(served, former) && !sameAs(served, whole));
  assert.deepEqual(
    broken.map(([moment]) => moment),
    [],
  );
  console.log(`${killed} of ${times} builds were killed before their end`);
  assert.equal(seen.length, times);
  assert.ok(killed >= times / 2);
});

test('a machine that stops between the two moves has its former site again', async () => {
  const before = process.cwd();
  process.chdir(project.folder);
  try {
    assert.ok(existsSync('dist/testland/index.html'));
    // No next site is there, so the second move fails as if it had never come to it.
    await assert.rejects(putInPlace('testland'), /ENOENT/);
    assert.ok(!existsSync('dist/testland'));
    recoverSite('testland');
    assert.ok(existsSync('dist/testland/index.html'));
  } finally {
    process.chdir(before);
  }
});

test('a file in the way leaves the site as it was, and is named', async () => {
  const before = project.files();
  const blocked = join(project.folder, 'dist/.next');
  rmSync(blocked, { recursive: true, force: true });
  writeFileSync(blocked, 'a file');
  await assert.rejects(project.build(), (error: Error) => {
    assert.match(error.message, /There is a file where a folder has to be/);
    assert.match(error.message, /dist\/testland is as it was before/);
    return true;
  });
  rmSync(blocked);
  assert.deepEqual(differences(project.files(), before), []);
});
