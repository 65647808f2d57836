import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { missionId } from '../../../src/lib/mission.ts';
import { assertNone } from '../../site/problems.ts';
import { differences, Project } from '../project.ts';

/** `MISSION` twice, with everything that is in it; takes minutes, so it is a command of its own. */
test(`two builds of ${missionId} are the same in every byte, wherever they are made`, async () => {
  const projects = ['one', 'other'].map(() => new Project(missionId, `src/content/${missionId}`));
  const places = [
    { TZ: 'Europe/Prague', LANG: 'cs_CZ.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LANG: 'C' },
  ];
  try {
    for (const [index, project] of projects.entries())
      await project.build({ SOURCE_DATE_EPOCH: '1795348800', ...places[index] });
    const [one, other] = projects.map((project) => project.files());
    assert.ok(one && other && one.size > 1000, `${one?.size} files`);
    assertNone(differences(one, other));
    console.log(`${one.size} files of ${missionId} are the same`);
  } finally {
    for (const { folder } of projects) rmSync(folder, { recursive: true });
  }
});
