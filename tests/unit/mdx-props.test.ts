import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mdxProps } from '../../src/lib/mdx-props.ts';

const folder = join(import.meta.dirname, '../../src/components/mdx');

test('every component of texts, and no other, says what it takes', () => {
  const components = readdirSync(folder)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace('.astro', ''));
  assert.deepEqual(Object.keys(mdxProps).sort(), components.sort());
});

test('components take the values that their own types name', () => {
  for (const [name, props] of Object.entries(mdxProps)) {
    const source = readFileSync(join(folder, `${name}.astro`), 'utf8');
    const declared = /interface Props \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
    const types = new Map(
      [...declared.matchAll(/^ {2}(\w+)(\??): (.+);$/gm)].map(([, key = '', optional, type]) => [
        key,
        { type, required: optional === '' },
      ]),
    );
    assert.deepEqual([...types.keys()].sort(), Object.keys(props).sort(), name);
    for (const [key, prop] of Object.entries(props)) {
      const values =
        'values' in prop ? prop.values.map((value) => `'${value}'`).join(' | ') : 'string';
      const required = 'required' in prop;
      assert.deepEqual(types.get(key), { type: values, required }, `${name}.${key}`);
    }
  }
});
