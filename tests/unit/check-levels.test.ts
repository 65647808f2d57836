import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inspectContent, type Problem, rules } from '../../scripts/checks/index.ts';
import { normalised } from '../../scripts/checks/normalised.ts';
import { toAnnotations, toReport, toReportLine } from '../../scripts/checks/report.ts';
import { toSelection } from '../../scripts/checks/selection.ts';
import spelling from '../../scripts/checks/spelling.ts';
import { toSummary } from '../../scripts/checks/summary.ts';
import { fixtures, linesOf, projectWith } from './projects.ts';

const warned = join(fixtures, 'warned');

for (const rule of readdirSync(warned)) {
  describe(`content that could be better: ${rule}`, () => {
    for (const name of readdirSync(join(warned, rule))) {
      test(name, async () => {
        const overlay = join(warned, rule, name);
        const found = await inspectContent(projectWith(`${rule}-${name}`, overlay), {
          levels: ['warning', 'hint'],
          rules: [...rules, ...(rule === spelling.name ? [spelling] : [])],
        });
        // The valid mission is written in English whatever the language; its spelling is not meant.
        const own = found.filter(
          (problem) =>
            problem.rule === rule && (rule !== spelling.name || /story\.mdx$/.test(problem.file)),
        );
        assert.deepEqual(own.map(toReportLine), linesOf(join(overlay, 'expected.txt')));
      });
    }
  });
}

test('every rule has a case that it finds', () => {
  const withoutCase = [...rules, spelling].filter(
    ({ name }) => !['broken', 'warned'].some((kind) => existsSync(join(fixtures, kind, name))),
  );
  // Large files are made by the test below.
  assert.deepEqual(
    withoutCase.map(({ name }) => name),
    ['size'],
  );
});

test('the content that ships has no problem, and no hint but those on the state of the world', async () => {
  const found = await inspectContent(join(import.meta.dirname, '../..'), {
    rules: [...rules, spelling],
  });
  const expected = ['translated', 'external-link'];
  assert.deepEqual(
    found
      .filter(({ level, rule }) => level !== 'hint' || !expected.includes(rule))
      .map(toReportLine),
    [],
  );
});

test('files over their limit are refused without being read', async () => {
  const root = projectWith('large');
  const news = join(root, 'src/content/testland/news');
  writeFileSync(join(news, 'sk/story.mdx'), 'x'.repeat(10_000_000));
  mkdirSync(join(news, 'images'), { recursive: true });
  writeFileSync(join(news, 'images/large.webp'), Buffer.alloc(3_000_000));
  const found = await inspectContent(root, {
    levels: ['error'],
    rules: rules.filter(({ name }) => name !== 'picture'),
  });
  assert.deepEqual(found.map(toReportLine), [
    'src/content/testland/news/images/large.webp:1:1 size: The file has 2.9 MB; the most is 2.0 MB. → Make it smaller, then put it here again.',
    'src/content/testland/news/sk/story.mdx:1:1 size: The file has 9.5 MB; the most is 200 KB. → Split the text into several.',
  ]);
});

test('a link to another place of the machine is no content', async () => {
  const root = projectWith('link');
  symlinkSync('/etc/hostname', join(root, 'src/content/testland/news/sk/story.mdx'));
  const [problem] = await inspectContent(root, { levels: ['error'] });
  assert.match(problem ? toReportLine(problem) : '', /story\.mdx:1:1 place: /);
});

test('what is normalised is saved as UTF-8 without mark, with plain line ends and whole letters', () => {
  assert.equal(normalised('\uFEFFo\u0302\r\na\rb\n'), 'ô\na\nb\n');
});

test('missions, folders and files can be selected', () => {
  const all = ['czechia', 'slovakia'];
  assert.deepEqual(toSelection([], all).missions, all);
  assert.equal(toSelection([], all).includes('src/content/czechia/a.mdx'), true);
  assert.deepEqual(toSelection(['czechia'], all).missions, ['czechia']);
  const news = toSelection(['./src/content/slovakia/news/'], all);
  assert.deepEqual(news.missions, ['slovakia']);
  assert.equal(news.includes('src/content/slovakia/news/sk/a.mdx'), true);
  assert.equal(news.includes('src/content/slovakia/newsletter.mdx'), false);
  assert.deepEqual(toSelection(['src/content'], all).missions, all);
});

const problem = (part: Partial<Problem> = {}): Problem => ({
  file: 'a.mdx',
  line: 4,
  column: 7,
  rule: 'date',
  level: 'error',
  what: 'Wrong.',
  mend: 'Mend.',
  ...part,
});

test('the report of the terminal has errors last and ends with the counts', () => {
  assert.equal(
    toReport([problem(), problem({ line: 5 }), problem({ level: 'hint' })]),
    'Hint. a.mdx:4:7 date: Wrong. → Mend.\na.mdx:4:7 date: Wrong. → Mend.\na.mdx:5:7 date: Wrong. → Mend.\n\n2 problems in 1 file, 1 hint.',
  );
  assert.equal(toReport([]), 'No problem found in the content.');
});

test('annotations cannot be ended by a text, nor begin another command', () => {
  assert.equal(
    toAnnotations([
      problem({ file: 'a,b:c.mdx', what: 'Line\n::set-output x%' }),
      problem({ level: 'hint' }),
    ]),
    '::error file=a%2Cb%3Ac.mdx,line=4,col=7,title=date::Line ::set-output x%25 → Mend.\n::notice file=a.mdx,line=4,col=7,title=date::Wrong. → Mend.',
  );
});

test('the summary speaks plain words and lets nothing of the content act', () => {
  const summary = toSummary([
    problem({ what: 'See <img src=x> @staff [x](https://example.org/) `a`.' }),
    problem({ level: 'warning', file: 'b.mdx' }),
  ]);
  assert.equal(
    summary,
    [
      '**1 thing to mend, 1 thing to look at.**',
      '',
      '### To mend before this can be published',
      '',
      '- `a.mdx`',
      '  - line 4: See \\<img src=x\\> @\u200Bstaff \\[x\\]\\(https:\u200B//example.org/\\) \\`a\\`. → Mend.',
      '',
      '### To look at, now or later',
      '',
      '- `b.mdx`',
      '  - line 4: Wrong. → Mend.',
    ].join('\n'),
  );
  assert.equal(toSummary([]), '**Nothing to mend.**');
});
