import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkContent } from '../../scripts/checks/index.ts';
import { toReportLine } from '../../scripts/checks/report.ts';
import { assertNone } from '../site/problems.ts';
import { goodMission, layBadInputs, placeOf } from './bad-inputs.ts';
import { differences, Project } from './project.ts';

const project = new Project('testland', goodMission);
after(() => rmSync(project.folder, { recursive: true }));

test('all bad and hostile inputs together are named, and nothing of them is published', async () => {
  await project.build();
  const former = project.files();
  const missions = layBadInputs(join(project.folder, 'src/content'), 'testland');
  const inBuild = missions.get('testland') ?? [];
  const all = [...missions.values()].flat();
  assert.ok(inBuild.length > 300 && all.length > 400, `${inBuild.length} of ${all.length}`);

  const said = await project.build().then(
    () => '',
    (error: Error) => error.message,
  );
  const named = new Set(said.split('\n').map(placeOf));
  assertNone(inBuild.filter((place) => !named.has(place)));
  assert.deepEqual(differences(project.files(), former), []);
  assert.ok(!existsSync(join(project.folder, 'dist/.next/testland/index.html')));

  const found = new Set((await checkContent(project.folder)).map(toReportLine).map(placeOf));
  assertNone(all.filter((place) => !found.has(place)));
  console.log(`${inBuild.length} mistakes named by one build, ${all.length} by the content check`);
});
