import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type Content, loadContent } from '../../scripts/checks/content.ts';
import { checkContent } from '../../scripts/checks/index.ts';
import { stamp } from '../../scripts/translations/stamp.ts';
import { pickTranslations, toLocaleStates } from '../../scripts/translations/state.ts';
import { toTable } from '../../scripts/translations/table.ts';
import { toRenders } from '../../src/lib/translation-state.ts';

const temporary = mkdtempSync(join(tmpdir(), 'translations-'));
after(() => rmSync(temporary, { recursive: true }));

let count = 0;
/** A project with the valid mission, in which texts are replaced: file, what, by what. */
function contentWith(...changes: [file: string, from: string | RegExp, to: string][]): Content {
  count += 1;
  const root = join(temporary, String(count));
  const folder = join(root, 'src/content/testland');
  cpSync(join(import.meta.dirname, 'fixtures/mission'), folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const text = before.replace(from, to);
    assert.notEqual(text, before, `${file} has ${from}`);
    writeFileSync(path, text);
  }
  return loadContent(root, 'testland');
}

const rootOf = (content: Content) =>
  content.records[0]?.path.split(join('src', 'content'))[0] as string;
const file = (name: string) => `src/content/testland/${name}`;
const lag = (content: Content) =>
  Object.fromEntries(
    toLocaleStates(content).flatMap(({ lagging }) =>
      lagging.map((item) => [item.file.split('testland/')[1], item.changed]),
    ),
  );

describe('a change of the source', () => {
  test('none: every translation is complete, and what is not written is missing', () => {
    assert.deepEqual(toLocaleStates(contentWith()), [
      {
        locale: 'en',
        complete: [file('guides/en/residence.mdx'), file('pages/en/about.mdx')].sort(),
        lagging: [],
        unknown: [],
        missing: [],
      },
      {
        locale: 'uk',
        complete: [file('guides/uk/residence.mdx')],
        lagging: [],
        unknown: [],
        missing: ['pages/about'],
      },
    ]);
  });

  test('in one section flags that section in each translation of that text and in no other', () => {
    assert.deepEqual(
      lag(contentWith(['guides/sk/residence.mdx', 'Zavolajte nám.', 'Napíšte nám.'])),
      {
        'guides/en/residence.mdx': ['Bez povolenia'],
        'guides/uk/residence.mdx': ['Bez povolenia'],
      },
    );
    assert.deepEqual(lag(contentWith(['pages/sk/about.mdx', 'Kto sme.', 'Kto tu pracuje.'])), {
      'pages/en/about.mdx': ['top'],
    });
  });

  test('in a translation itself, or in dates and records of the source, flags nothing', () => {
    const content = contentWith(
      ['guides/en/residence.mdx', 'Call us.', 'Do call us.'],
      ['guides/sk/residence.mdx', 'updated: 2026-05-03', 'updated: 2026-06-01'],
    );
    assert.deepEqual(lag(content), {});
  });

  test('leaves a translation with fewer blocks alone until it is stamped', async () => {
    const change = ['guides/sk/residence.mdx', 'Zavolajte nám.', 'Zavolajte.\n\nAlebo.'] as const;
    const content = contentWith([...change]);
    assert.deepEqual(await checkContent(rootOf(content)), []);
    const [picked] = pickTranslations([content], [file('guides/en/residence.mdx')]);
    assert.ok(picked);
    const text = readFileSync(picked.record.path, 'utf8');
    writeFileSync(picked.record.path, stamp(text, toRenders(picked.source)));
    assert.deepEqual(
      (await checkContent(rootOf(content))).map((problem) => [problem.rule, problem.file]),
      [['blocks', file('guides/en/residence.mdx')]],
    );
  });
});

test('the table counts, then names', () => {
  const content = contentWith(
    ['guides/sk/residence.mdx', 'Zavolajte nám.', 'Napíšte nám.'],
    ['guides/sk/residence.mdx', 'Rada je zadarmo.', 'Rada nestojí nič.'],
    ['guides/uk/residence.mdx', /^renders.*\n/m, ''],
  );
  assert.equal(
    toTable('testland', toLocaleStates(content)),
    [
      'testland',
      'locale    complete   lagging   unknown   missing',
      'en               1         1         0         0',
      'uk               0         0         1         1',
      '  lagging  src/content/testland/guides/en/residence.mdx: Bez povolenia; costs',
      '  unknown  src/content/testland/guides/uk/residence.mdx: stamp it once it says what the original says',
      '  missing  uk: pages/about',
    ].join('\n'),
  );
});

describe('picking what to stamp', () => {
  const content = contentWith();
  const pick = (...names: string[]) =>
    pickTranslations([content], names).map(({ record }) => record.file);

  test('by file or by locale', () => {
    assert.deepEqual(pick(file('pages/en/about.mdx')), [file('pages/en/about.mdx')]);
    assert.deepEqual(pick(`./${file('pages/en/about.mdx')}`), [file('pages/en/about.mdx')]);
    assert.deepEqual(pick('uk'), [file('guides/uk/residence.mdx')]);
    assert.equal(pick('en', 'uk').length, 3);
  });

  test('the original, another kind of text and a wrong name are refused', () => {
    for (const name of ['sk', 'xx', file('pages/sk/about.mdx'), file('news/en/advice.mdx')])
      assert.throws(() => pick(name), /is no translation .* all of a language: en, uk\./);
  });
});

describe('a stamp changes one field and no other byte', () => {
  const prints = ['01234567', '1e234567'];
  const line = 'renders: ["01234567", "1e234567"]';
  const cases: [name: string, before: string, after: string][] = [
    ['a new one comes last', '---\na: 1\n---\n\nText\n', `---\na: 1\n${line}\n---\n\nText\n`],
    [
      'an old one is replaced where it stands',
      '---\na: "x"   # why\nrenders: ["00000000"]\nb: >-\n  y\n---\n---\n',
      `---\na: "x"   # why\n${line}\nb: >-\n  y\n---\n---\n`,
    ],
    [
      'also one of several lines',
      '---\na: 1\nrenders:\n  - "00000000"\n  - "11111111"\nb: 2\n---\nText',
      `---\na: 1\n${line}\nb: 2\n---\nText`,
    ],
    ['also an empty one', '---\nrenders:\nb: 2\n---\n', `---\n${line}\nb: 2\n---\n`],
    [
      'line ends and the mark of Windows stay',
      '\uFEFF---\r\na: 1\r\nrenders: []\r\n---\r\nText\r\n',
      `\uFEFF---\r\na: 1\r\n${line}\r\n---\r\nText\r\n`,
    ],
    [
      'the word in a text is left alone',
      '---\na: "renders: x"\n---\nrenders: y\n',
      `---\na: "renders: x"\n${line}\n---\nrenders: y\n`,
    ],
  ];
  for (const [name, before, after] of cases)
    test(name, () => {
      assert.equal(stamp(before, prints), after);
      assert.equal(stamp(after, prints), after);
    });

  test('a file without fields is refused', () => {
    assert.throws(() => stamp('Text\n', prints), /no beginning or no end/);
  });
});
