import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editorComponents } from '../../editor/components.ts';
import { toEditorData } from '../../editor/config.ts';
import { mdxProps } from '../../src/lib/mdx-props.ts';
import { mission, missionId } from '../../src/lib/mission.ts';

const components = editorComponents(toEditorData('.', missionId, mission, { repo: 'owner/site' }));

test('every tag that texts may have is a form of the editor', () => {
  assert.deepEqual(components.map(({ id }) => id).sort(), Object.keys(mdxProps).sort());
});

test('every tag of the texts that ship is read as a form and written back as it was', () => {
  let seen = 0;
  for (const file of globSync('src/content/*/*/*/*.mdx')) {
    const text = readFileSync(file, 'utf8');
    for (const { id, pattern, fromBlock, toBlock } of components) {
      const uses = [...text.matchAll(new RegExp(`<${id}[ />]`, 'g'))].length;
      const found = [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))];
      assert.equal(found.length, uses, `${file}: <${id}>`);
      for (const match of found) {
        const values = fromBlock?.(match as RegExpMatchArray) ?? { ...match.groups };
        assert.equal(toBlock(values), match[0], file);
      }
      seen += uses;
    }
  }
  assert.ok(seen > 50);
});
