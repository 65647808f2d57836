import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainMarkdown } from '../../src/lib/markdown-text.ts';

test('Markdown that says the same as MDX is plain', () => {
  const text = '# Title\n\nSee [news](/sk/news/) and *this*.\n\n- one\n  - two\n\n| a |\n| - |\n';
  assert.ok(isPlainMarkdown(text));
});

test('components, expressions, imports and indented text are not plain', () => {
  for (const text of [
    '<Notice>',
    'a <Term id="b">c</Term>',
    '</Notice>',
    '<!-- a -->',
    '{1 + 1}',
    'a }',
    'import a from "b"',
    'text\n\nexport const a = 1',
    'text\n\n    indented',
    'text\n\n\tindented',
  ])
    assert.ok(!isPlainMarkdown(text), text);
});
