import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { satteri } from '@astrojs/markdown-satteri';
import { parseFrontmatter } from 'astro/markdown';
import { z } from 'astro/zod';
import { safeTexts } from '../../integrations/safe-texts.ts';
import { checkContent } from '../../scripts/checks/index.ts';
import { toReportLine } from '../../scripts/checks/report.ts';
import { entrySchemas } from '../../src/lib/schemas.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const hostile = join(fixtures, 'hostile');
const files = readdirSync(hostile).filter((file) => file.endsWith('.mdx'));

const temporary = mkdtempSync(join(tmpdir(), 'hostile-'));
after(() => rmSync(temporary, { recursive: true }));

const folder = 'src/content/testland/news/sk';
cpSync(join(fixtures, 'mission'), join(temporary, 'src/content/testland'), { recursive: true });
for (const file of files) cpSync(join(hostile, file), join(temporary, folder, file));
const problems = await checkContent(temporary);

/** Most of the texts set this when they run. */
const canary = () => (globalThis as { canary?: unknown }).canary;

test('there are hostile texts of every sort', () => {
  assert.ok(files.length >= 40);
  const sorts = new Set(files.map((file) => file.split('-')[0]));
  for (const sort of [
    'import',
    'export',
    'expression',
    'attribute',
    'component',
    'tag',
    'link',
    'image',
    'fields',
  ])
    assert.ok(sorts.has(sort), sort);
});

test('the content check refuses each at its place, as a danger and in plain words', () => {
  const expected = readFileSync(join(hostile, 'expected.txt'), 'utf8').trim().split('\n');
  assert.deepEqual(
    problems.map((problem) => toReportLine(problem).replace(`${folder}/`, '')),
    expected,
  );
  const safe = ['safe-mdx', 'frontmatter', 'image', 'schema', 'invisible'];
  for (const file of files)
    assert.ok(
      problems.some(
        (problem) => problem.file === `${folder}/${file}` && safe.includes(problem.rule),
      ),
      file,
    );
  assert.equal(canary(), undefined);
});

/** What the build does with the text of an entry, up to the program that it would run. */
async function compile(file: string): Promise<string> {
  const text = readFileSync(join(hostile, file), 'utf8');
  const { frontmatter, content } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
  entrySchemas(z.string()).news.parse(frontmatter);
  const renderer = await satteri({ mdastPlugins: [safeTexts] }).createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL(`file://${temporary}/`), sourcemap: false },
  );
  const result = await renderer?.process(content, join(temporary, folder, file), frontmatter);
  return result?.code ?? '';
}

for (const file of files)
  test(`the build refuses ${file} by itself`, async () => {
    await assert.rejects(compile(file));
    assert.equal(canary(), undefined);
  });

test('the build of the website compiles with these rules', async () => {
  const { default: config } = await import('../../astro.config.mjs');
  const processor = config.markdown?.processor as ReturnType<typeof satteri> | undefined;
  assert.ok(processor?.options.mdastPlugins.includes(safeTexts));
});

test('the build says where, and lets a harmless text through', async () => {
  await assert.rejects(compile('expression-inline.mdx'), /^Error: 10:6: Text in \{ \} is read as/);
  await assert.rejects(compile('image-query.mdx'), /^Error: 10:1: .* is not a picture/);
  await compile('../mission/news/sk/advice.mdx');
});
