import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedParts, partsOf, type Text, toRenders } from '../../src/lib/translation-state.ts';

const guide: Text = {
  data: {
    title: 'Pobyt',
    summary: 'O pobyte.',
    updated: '2026-05-03',
    steps: [{ title: 'Zavolajte', text: 'Povedzte, čo potrebujete.' }],
    costs: ['Rada je zadarmo.'],
    bring: [],
  },
  body: 'Úvod.\n\n## Druhy pobytu\n\n- prechodný\n\n### Trvalý\n\nText.\n\n## Bez povolenia\n\nZavolajte.\n',
};
const renders = toRenders(guide);
const placesChanged = (source: Text) => changedParts(source, renders).map(({ place }) => place);
const withData = (data: object): Text => ({ ...guide, data: { ...guide.data, ...data } });
const withBody = (from: string, to: string): Text => ({
  ...guide,
  body: guide.body.replace(from, to),
});

test('a text has its top, one part per heading of the second level, and its lists', () => {
  assert.deepEqual(
    partsOf(guide).map(({ place, name }) => [place, name]),
    [
      ['top', 'top'],
      [0, 'Druhy pobytu'],
      [1, 'Bez povolenia'],
      ['steps', 'steps'],
      ['costs', 'costs'],
    ],
  );
  for (const fingerprint of renders) assert.match(fingerprint, /^[0-9a-f]{8}$/);
});

describe('what changes is what is said to have changed', () => {
  const changes: [name: string, source: Text, places: unknown[]][] = [
    ['nothing', guide, []],
    ['the title', withData({ title: 'Pobyt na Slovensku' }), ['top']],
    ['the summary', withData({ summary: 'O povoleniach.' }), ['top']],
    ['the text before the first heading', withBody('Úvod.', 'Nový úvod.'), ['top']],
    ['a section', withBody('- prechodný', '- národné vízum'), [0]],
    ['a heading of a lower level', withBody('### Trvalý', '### Tolerovaný'), [0]],
    ['a heading', withBody('## Bez povolenia', '## Nemáte povolenie'), [1]],
    ['a step', withData({ steps: [{ title: 'Píšte', text: 'Povedzte.' }] }), ['steps']],
    ['a cost', withData({ costs: ['Rada stojí 1 euro.'] }), ['costs']],
    ['a list that was empty', withData({ bring: ['Pas.'] }), ['bring']],
    ['two parts', withData({ title: 'Povolenia', costs: ['Nič.'] }), ['top', 'costs']],
    ['a new section', withBody('## Bez', '## Poplatky\n\nBez poplatku.\n\n## Bez'), [1]],
  ];
  for (const [name, source, places] of changes)
    test(name, () => assert.deepEqual(placesChanged(source), places));
});

test('a part that was taken out or moved is a change of the whole', () => {
  assert.deepEqual(placesChanged(withBody('## Bez povolenia\n\nZavolajte.\n', '')), ['top']);
  const [before, first, second] = guide.body.split(/(?=^## )/m);
  assert.deepEqual(placesChanged({ ...guide, body: `${before}${second}${first}` }), ['top']);
});

test('spaces, line breaks, the order of fields and what is no text are no change', () => {
  const [step] = (guide.data as { steps: { title: string; text: string }[] }).steps;
  const same = [
    withBody('- prechodný', '-   prechodný'),
    { ...guide, body: `\n\n${guide.body.replaceAll('\n', '\r\n')}\n` },
    withData({ title: ' Pobyt', summary: 'O\u00A0pobyte.' }),
    withData({ steps: [{ text: step?.text, title: step?.title }] }),
    withData({ updated: '2026-06-01', renders: ['00000000'], lines: ['infoline'] }),
  ];
  for (const source of same) assert.deepEqual(placesChanged(source), []);
});

test('a heading in a block of code is none', () => {
  const code = { data: {}, body: '```\n## No heading\n```\n\n## Heading\n' };
  assert.deepEqual(
    partsOf(code).map(({ name }) => name),
    ['top', 'Heading'],
  );
});
