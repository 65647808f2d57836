import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toFormat } from '../../editor/formats.ts';
import { toFiles } from '../../scripts/new/files.ts';
import { parseFlags } from '../../scripts/new/options.ts';
import { type Limits, toNewEntry } from '../../scripts/new/request.ts';
import type { Question } from '../../scripts/new/values.ts';

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
