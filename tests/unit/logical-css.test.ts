import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Sides named left or right are wrong in half of the world's scripts; `start` and `end` turn with them. */
const physical =
  /(?<![\w-])-?(?:[a-z-]+:)*(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|rounded-[tb][lr]|scroll-[mp][lr])-(?:\d|\[|auto|px|full)|text-(?:left|right)(?![\w-])|(?:margin|padding|border|inset)-(?:left|right)\s*:|(?:float|clear):\s*(?:left|right)|\bfloat-(?:left|right)/g;

test('the sources use logical directions only', () => {
  const found = globSync('src/**/*.{astro,css}').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(physical)].map(([text]) => `${file}:${index + 1} ${text}`),
      ),
  );
  assert.deepEqual(found, []);
});

test('the rule knows physical directions from logical ones', () => {
  for (const text of ['class="ml-4"', 'md:pr-2', '-left-1', 'text-right', 'margin-left: 1em'])
    assert.match(text, new RegExp(physical.source), text);
  for (const text of ['ms-4', 'pe-2', 'start-1', 'text-end', 'margin-inline-start: 1em', 'html-5'])
    assert.doesNotMatch(text, new RegExp(physical.source), text);
});
