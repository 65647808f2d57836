import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Content, ContentRecord } from '../../scripts/checks/content.ts';
import { checkContent, inspectContent } from '../../scripts/checks/index.ts';
import { readBody } from '../../scripts/checks/mdx.ts';
import { toReportLine } from '../../scripts/checks/report.ts';
import { mostBytes } from '../../scripts/checks/rules/pdf.ts';
import { emptyFolder, fixtures, linesOf, projectWith } from './projects.ts';
import slug from '../../scripts/checks/rules/slug.ts';

test('a valid mission has no problem', async () => {
  assert.deepEqual((await checkContent(projectWith('valid'))).map(toReportLine), []);
});

test('files saved on Windows are read as the same', async () => {
  const root = projectWith('windows');
  for (const item of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    if (!/\.(mdx|yaml)$/.test(path)) continue;
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
  }
  assert.deepEqual((await checkContent(root)).map(toReportLine), []);
});

for (const rule of readdirSync(join(fixtures, 'broken'))) {
  describe(`broken content: ${rule}`, () => {
    for (const name of readdirSync(join(fixtures, 'broken', rule))) {
      test(name, async () => {
        const overlay = join(fixtures, 'broken', rule, name);
        const found = await checkContent(projectWith(`${rule}-${name}`, overlay));
        assert.deepEqual(found.map(toReportLine), linesOf(join(overlay, 'expected.txt')));
        if (rule !== 'several')
          assert.deepEqual([...new Set(found.map((problem) => problem.rule))], [rule]);
      });
    }
  });
}

test('two names that differ in capitals only are reported once', () => {
  // Built here, since such a pair of files cannot be kept on every computer.
  const record = (file: string) => ({ file, kind: 'lines', slug: 'line' }) as ContentRecord;
  const records = [record('lines/Line.yaml'), record('lines/line.yaml')];
  const found = slug.check({ records } as Content);
  assert.deepEqual(
    found.map(({ file, what }) => [file, what]),
    [['lines/line.yaml', 'The name differs from lines/Line.yaml in capitals only.']],
  );
});

test('a mission that is not there is a problem', async () => {
  const found = await checkContent(projectWith('valid'), ['atlantis']);
  const [problem, ...others] = found.map(toReportLine);
  assert.match(
    problem ?? '',
    /^src\/content\/atlantis:1:1 place: There is no mission here\. → Use one of: testland\./,
  );
  assert.deepEqual(others, []);
});

test('a project without content is a problem', async () => {
  assert.equal((await checkContent(emptyFolder('nowhere'))).length, 1);
});

test('a mission without mission.yaml is a problem', async () => {
  const root = projectWith('no-mission');
  rmSync(join(root, 'src/content/testland/mission.yaml'));
  assert.deepEqual(
    (await checkContent(root)).map(({ file, rule }) => [file, rule]),
    [['src/content/testland/mission.yaml', 'place']],
  );
});

test('a text that would stop the build by its nesting is a problem', () => {
  const text = `Text.\n\n${'>'.repeat(5000)} x\n`;
  assert.equal(readBody(text).faults[0]?.what, 'Quotes, lists or tags are nested too deeply.');
});

/** The valid mission with a PDF in its one publication; `pdf` is one of the fixtures or bytes. */
function projectWithPdf(name: string, pdf: string | Buffer): string {
  const root = projectWith(name);
  const folder = join(root, 'src/content/testland/publications');
  mkdirSync(join(folder, 'files'));
  const bytes = typeof pdf === 'string' ? readFileSync(join(fixtures, 'pdf', pdf)) : pdf;
  writeFileSync(join(folder, 'files/study.pdf'), bytes);
  const entry = readFileSync(join(folder, 'sk/study.mdx'), 'utf8');
  const files =
    'files:\n  - lang: sk\n    file: ../files/study.pdf\n    date: 2026-11-22\nsource:\n';
  writeFileSync(join(folder, 'sk/study.mdx'), entry.replace('source:\n', files));
  return root;
}

test('a PDF without tags, or of pictures, is published with a warning to staff', async () => {
  for (const [pdf, what] of [
    ['tagged.pdf', undefined],
    ['untagged.pdf', /has no tags/],
    ['image-only.pdf', /consists of pictures of pages/],
  ] as const) {
    const root = projectWithPdf(pdf, pdf);
    assert.deepEqual((await checkContent(root)).map(toReportLine), [], pdf);
    const warnings = (await inspectContent(root, { levels: ['warning'] }))
      .filter(({ rule }) => rule === 'pdf')
      .map(toReportLine);
    assert.equal(warnings.length, what ? 1 : 0, pdf);
    if (what) {
      assert.match(warnings[0] ?? '', what);
      assert.match(
        warnings[0] ?? '',
        /^src\/content\/testland\/publications\/sk\/study\.mdx:9:11 pdf: /,
      );
    }
  }
});

test('a PDF over the size limit is a problem', async () => {
  const root = projectWithPdf('large', Buffer.alloc(mostBytes + 1, '%PDF-1.7\n'));
  assert.deepEqual((await checkContent(root)).map(toReportLine), [
    'src/content/testland/publications/sk/study.mdx:9:11 pdf: "../files/study.pdf" has 5.0 MB; the most is 5.0 MB. → Make its pictures smaller, or split it into parts.',
  ]);
});
