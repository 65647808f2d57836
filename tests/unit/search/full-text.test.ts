import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pagefind, PagefindFilters, PagefindResult } from '../../../src/lib/pagefind.ts';
import { byDate } from '../../../src/lib/search/answers.ts';
import { searchText } from '../../../src/lib/search/full-text.ts';

const texts: Record<string, string> = {
  guide: 'navrat domov krok za krokom',
  news: 'navrat ludi domov v roku letecky',
  other: 'obchod o praci',
};

const years: Record<string, string> = { news: '2026', other: '2015' };

const toResult = (id: string, word: string): PagefindResult => ({
  id,
  score: 1,
  data: async () => ({
    url: `/${id}/`,
    title: id,
    excerpt: (texts[id] ?? '').replace(word, `<mark>${word}</mark>`),
    meta: { title: id },
    filters: {},
    sub_results: [],
  }),
});

/** Finds words by their beginning, and for unknown ones every page with an "o", as Pagefind does. */
const pagefind = {
  filters: async () => ({ year: { '2015': 1, '2026': 1 } }),
  search: async (term: string | null, { filters = {} }: { filters?: PagefindFilters }) => {
    const { section, year } = filters;
    const ids = Object.keys(texts).filter(
      (id) => (!section || id === 'guide') && (!year || years[id] === year),
    );
    const known = ids.filter((id) =>
      texts[id]?.split(' ').some((word) => word.startsWith(term ?? '')),
    );
    const found = known.length > 0 ? known : ids.filter((id) => texts[id]?.includes(' o '));
    return { results: found.map((id) => toResult(id, known.length > 0 ? (term ?? '') : 'o')) };
  },
} as unknown as Pagefind;

const reading = {
  stem: (word: string) => word.replace(/[uy]$/, ''),
  isStemmed: false,
  known: async () => new Map([['navrat', 3]]),
  sections: [{ sections: ['Guides'], weight: 1.4 }],
};
const ask = (...words: string[]) => searchText(pagefind, words, reading);

test('help comes before news that has the same words', async () => {
  const { hits } = await ask('navratu', 'domov');
  assert.deepEqual(
    hits.map(({ id }) => id),
    ['guide', 'news'],
  );
});
test('a page whose title has the words comes before one that only has them in its text', async () => {
  const titled = {
    ...pagefind,
    search: async (term: string) => ({
      results: ['other', 'guide'].map((id) => ({
        ...toResult(id, term),
        ...(id === 'guide' && { matchedMetaFields: ['title'] }),
      })),
    }),
  } as unknown as Pagefind;
  const { hits } = await searchText(titled, ['o'], { ...reading, sections: [] });
  assert.deepEqual(
    hits.map(({ id, inTitle }) => [id, inTitle]),
    [
      ['guide', 1],
      ['other', 0],
    ],
  );
});
test('a page with more of the question comes first', async () => {
  const { hits } = await ask('navrat', 'letecky');
  assert.equal(hits[0]?.id, 'news');
});
test('what Pagefind puts in the place of an unknown word is dropped', async () => {
  const { hits, corrections } = await ask('obciansvo');
  assert.deepEqual(hits, []);
  assert.deepEqual([...corrections], []);
});
test('a mistyped word is looked for as it was meant', async () => {
  const { hits, corrections } = await ask('navart');
  assert.equal(hits[0]?.id, 'guide');
  assert.deepEqual([...corrections], [['navart', 'navrat']]);
});
test('the newest come first when asked for, what has no date last', async () => {
  const found = await byDate(pagefind, await ask('navrat', 'obchod'), {});
  assert.deepEqual(
    found.map(({ id }) => id),
    ['news', 'other', 'guide'],
  );
});
