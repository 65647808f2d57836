import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../../scripts/checks/content.ts';
import { turnsIn } from '../../scripts/due/turns.ts';
import { dueBetween } from '../../src/lib/turns.ts';
import { projectWith } from './projects.ts';

const entry = (extra: string) =>
  `---\ntitle: Text\nsummary: A text.\ndate: 2026-11-01\n${extra}source:\n  - https://example.org/text\nasOf: 2026\n---\n\nText.\n`;

const root = projectWith('due');
const news = join(root, 'src/content/testland/news/sk');
const entries = {
  coming: 'publishAt: 2026-12-01 09:00\n',
  valid: 'expires: 2026-11-30\n',
  kept: 'archiveAfter: 2026-11-30\n',
  draft: 'publishAt: 2026-12-01\ndraft: true\n',
  vacancy: 'kind: call\ndeadline: 2026-12-01\n',
};
for (const [name, extra] of Object.entries(entries))
  writeFileSync(join(news, `${name}.mdx`), entry(extra));
const turns = turnsIn(loadContent(root, 'testland'));

const between = (since: string, until: string) =>
  dueBetween(turns, new Date(since), new Date(until)).map(
    ({ at, what }) => `${at.toISOString()} ${what.split('/').at(-1)}`,
  );

test('what comes due is told in the order of time, by the clock of the mission', () => {
  assert.deepEqual(between('2026-11-30T12:00:00Z', '2026-12-02T12:00:00Z'), [
    '2026-11-30T23:00:00.000Z kept.mdx goes to the archive',
    '2026-11-30T23:00:00.000Z valid.mdx expires',
    '2026-12-01T08:00:00.000Z coming.mdx is published',
    '2026-12-01T23:00:00.000Z vacancy.mdx closes',
  ]);
});

test('a build at the very instant has it already', () => {
  assert.deepEqual(between('2026-12-01T08:00:00Z', '2026-12-01T12:00:00Z'), []);
  assert.equal(between('2026-12-01T07:59:59Z', '2026-12-01T08:00:00Z').length, 1);
});

test('nothing is due between', () => {
  assert.deepEqual(between('2026-11-22T12:00:00Z', '2026-11-30T22:59:00Z'), []);
});
