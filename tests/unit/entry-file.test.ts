import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Kind, kinds, toFormat } from '../../editor/formats.ts';
import type { EntryFormat } from '../../src/lib/entry-fields.ts';
import { readEntry, writeEntry } from '../../src/lib/entry-file.ts';

/** Sveltia takes empty fields away, adds `false` and texts for numbers, and trims: so does this. */
const asTheEditorHandsItOver = (entry: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries({ draft: false, image: null, changes: [], series: '', ...entry })
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, typeof value === 'number' ? String(value) : value])
      .sort(([one], [other]) => String(one).localeCompare(String(other))),
  );

/** Another value of the same kind. */
function edited(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return [...value, ...(value.length > 0 ? [edited(value[0])] : ['new'])];
  if (typeof value !== 'object' || value === null) return 'Edited: yes';
  const [key = '', first] = Object.entries(value)[0] ?? [];
  return { ...value, [key]: edited(first) };
}

/** The values of an entry without the file that it was read from. No is what is not there. */
const values = (entry: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => key !== 'fileAsRead' && value !== false),
  );

const files = globSync('src/content/*/*/*/*.mdx');
const formats = new Map(kinds.map((kind) => [kind, toFormat(kind)]));
const formatOf = (file: string) => formats.get(file.split('/')[3] as Kind) as EntryFormat;

describe('every entry that ships', () => {
  test('there are entries of each kind in each mission', () => {
    for (const mission of ['slovakia', 'czechia'])
      for (const kind of kinds)
        assert.ok(
          files.some((file) => file.startsWith(`src/content/${mission}/${kind}/`)),
          kind,
        );
  });

  test('comes back byte for byte where nothing was changed', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const entry = asTheEditorHandsItOver(readEntry(text.trim()));
      assert.equal(writeEntry(entry, formatOf(file)), text, file);
    }
  });

  test('changes in the lines of the edited field alone, whichever field it is', () => {
    for (const file of files) {
      const was = readFileSync(file, 'utf8').split('\n');
      const format = formatOf(file);
      const entry = readEntry(was.join('\n').trim());
      for (const key of format.keys.filter((name) => entry[name] !== undefined)) {
        const is = writeEntry({ ...entry, [key]: edited(entry[key]) }, format).split('\n');
        const start = was.findIndex((line) => line.startsWith(`${key}:`));
        const end = was.findIndex((line, at) => at > start && /^([a-zA-Z]+:|---)/.test(line));
        const rest = was.length - end;
        assert.deepEqual(is.slice(0, start), was.slice(0, start), `${file} ${key}`);
        assert.deepEqual(is.slice(is.length - rest), was.slice(end), `${file} ${key}`);
        assert.notDeepEqual(is, was, `${file} ${key}`);
        // What was written says what was meant, and nothing else has another value.
        const meant = { ...entry, [key]: edited(entry[key]) };
        assert.deepEqual(values(readEntry(is.join('\n'))), values(meant), `${file} ${key}`);
      }
    }
  });

  test('keeps all its fields where the text is edited', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const edited = writeEntry({ ...readEntry(text.trim()), body: 'New.' }, formatOf(file));
      const head = text.slice(0, text.indexOf('\n---\n') + 5);
      assert.ok(edited.startsWith(head) && edited.endsWith('\nNew.\n'.slice(1)), file);
    }
  });
});

describe('a field', () => {
  const format = { keys: ['title', 'date', 'tags', 'image'], dates: ['date'], lists: ['tags'] };
  const file = `---
# who asked for it
title: 'Old'   # short
date: 2026-01-31

tags: [a, b]
---
Text.
`;
  const write = (fields: object) => writeEntry({ ...readEntry(file), ...fields }, format);

  test('keeps comments, quotes and spaces of the others', () => {
    assert.equal(
      write({ title: 'New' }),
      file.replace("# who asked for it\ntitle: 'Old'   # short", 'title: New'),
    );
    assert.equal(write({ date: '2026-02' }), file.replace('2026-01-31', '2026-02'));
  });

  test('that is new stands where a new file has it', () => {
    assert.match(
      write({ image: { src: '../a.webp', alt: 'On: off' } }),
      /tags: \[a, b\]\nimage:\n {2}src: \.\.\/a\.webp\n {2}alt: "On: off"\n---/,
    );
  });

  test('that was emptied goes, except a list that must be there', () => {
    assert.match(write({ tags: [] }), /^tags: \[\]$/m);
    assert.doesNotMatch(write({ date: '' }), /date/);
  });

  test('is quoted where YAML would take it for something else', () => {
    const entry = {
      title: '2026-01-31',
      date: '2026-01-31',
      tags: ['yes', '09:30', '0042'],
      body: '',
    };
    assert.equal(
      writeEntry(entry, format),
      '---\ntitle: "2026-01-31"\ndate: 2026-01-31\ntags:\n  - "yes"\n  - "09:30"\n  - "0042"\n---\n',
    );
  });

  test('that is a day with a time needs no quotes', () => {
    const entry = { title: 'A', date: '2026-12-01 09:00', tags: ['b'], body: '' };
    assert.match(writeEntry(entry, format), /^date: 2026-12-01 09:00$/m);
  });

  test('of a file without proper ends is not guessed', () => {
    assert.throws(() => readEntry('title: A\n'), /no beginning/);
  });
});
