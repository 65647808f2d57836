import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { toFormat } from '../../editor/formats.ts';
import { toFiles } from '../../scripts/new/files.ts';
import { parseFlags } from '../../scripts/new/options.ts';
import { type Limits, toNewEntry } from '../../scripts/new/request.ts';
import type { Question } from '../../scripts/new/values.ts';
import { askAll } from '../../scripts/new/wizard.ts';

const question = (path: string, more: Partial<Question> = {}): Question => ({
  ...{ path, label: path, widget: 'string', isRequired: true, isList: false },
  ...more,
});
const limits: Limits = {
  kind: 'news',
  locales: ['sk', 'en', 'uk'],
  fullLocales: ['sk', 'en'],
  questions: [
    question('title'),
    question('summary'),
    question('date'),
    question('source', { isList: true }),
    question('asOf'),
    question('programme', { isRequired: false, options: [] }),
  ],
};
const given = [
  ...['--title', 'Deň: jeden', '--title.en', 'One day', '--summary', 'S.', '--date', '2026-11-20'],
  ...['--source', 'https://example.org/a,b', '--asOf', '2026', '--body=Text.'],
];
const filesFor = (args: string[]) =>
  toFiles(toNewEntry(parseFlags(args), limits), 'content', toFormat('news'));

test('a new entry is an original and drafts of its translations', () => {
  const [original, translation, ...rest] = filesFor(given);
  assert.deepEqual(rest, []);
  assert.deepEqual(original, {
    path: 'content/news/sk/one-day.mdx',
    text: '---\ntitle: "Deň: jeden"\nsummary: S.\ndate: 2026-11-20\nsource:\n  - https://example.org/a,b\nasOf: 2026\n---\n\nText.\n',
  });
  assert.equal(translation?.path, 'content/news/en/one-day.mdx');
  assert.match(translation?.text ?? '', /^title: One day$/m);
  assert.match(translation?.text ?? '', /^draft: true$/m);
});

test('an entry without a text is a draft itself', () => {
  const [original] = filesFor(given.slice(0, -1));
  assert.match(original?.text ?? '', /^draft: true$/m);
});

test('languages are those that are asked for', () => {
  const paths = filesFor([...given, '--locales', 'uk', '--slug', 'day']).map(({ path }) => path);
  assert.deepEqual(paths, ['content/news/sk/day.mdx', 'content/news/uk/day.mdx']);
});

test('what is misspelt, missing or unknown is said in words', () => {
  assert.throws(() => filesFor([...given, '--titel', 'X']), /no option --titel.*--title/);
  assert.throws(() => filesFor(['--title', 'X']), /missing: --summary --date --source --asOf/);
  assert.throws(() => filesFor([...given, '--locales', 'de']), /no language "de".*sk, en, uk/);
  assert.throws(() => filesFor(['title']), /"title" is no option/);
});

/** A terminal in which somebody types one answer after the other, each when it is asked for. */
function typist(answers: Record<string, string>) {
  const input = new PassThrough();
  const output = new PassThrough();
  const open = Object.entries(answers);
  let shown = '';
  output.on('data', (chunk) => {
    shown += String(chunk);
    const [next] = open;
    if (!next || !shown.includes(next[0])) return;
    open.shift();
    shown = '';
    // The question listens once it has been drawn.
    setImmediate(() => input.write(next[1]));
  });
  return { input, output };
}

test('the terminal asks question after question, and again where an answer does not fit', async () => {
  const day: Question = question('date', { pattern: ['^2026-', 'Write the day as 2026-01-31.'] });
  const programme = question('programme', {
    isRequired: false,
    options: [{ label: 'Integration', value: 'integration' }],
  });
  const down = '\u001B[B';
  const terminal = typist({
    title: 'One day\r',
    date: '20.11.\r',
    'Write the day as': '\u00152026-11-20\r',
    source: 'https://example.org/a; https://example.org/b\r',
    programme: `${down}\r`,
  });
  const asked = [question('title'), day, question('source', { isList: true }), programme];
  const answers = await askAll(asked, {}, () => undefined, terminal);
  assert.deepEqual(answers, {
    title: ['One day'],
    date: ['2026-11-20'],
    source: ['https://example.org/a', ' https://example.org/b'],
    programme: ['integration'],
  });
});
