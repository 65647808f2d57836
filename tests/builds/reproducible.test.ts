import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { assertNone } from '../site/problems.ts';
import { Project } from './project.ts';

test('two builds of one commit are the same in every byte, wherever and whenever they are made', () => {
  const source = 'src/content/czechia';
  const projects = [new Project('czechia', source), new Project('czechia', source)] as const;
  try {
    projects[0].build({
      SOURCE_DATE_EPOCH: '1795348800',
      TZ: 'Europe/Prague',
      LANG: 'cs_CZ.UTF-8',
    });
    projects[1].build({ SOURCE_DATE_EPOCH: '1795348800', TZ: 'Pacific/Kiritimati', LANG: 'C' });
    const [one, other] = projects.map((project) => project.files());
    assert.ok(one && other && one.size > 1000, `${one?.size} files`);
    const names = [...new Set([...one.keys(), ...other.keys()])];
    assertNone(names.filter((name) => one.get(name) !== other.get(name)));
  } finally {
    for (const { folder } of projects) rmSync(folder, { recursive: true });
  }
});
