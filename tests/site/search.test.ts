import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { kinds, readQuestions } from '../../scripts/search/questions.ts';
import { meanOverKinds } from '../../scripts/search/figures.ts';
import { type Measured, measure } from '../../scripts/search/measure.ts';
import goals from '../search/goals.json' with { type: 'json' };
import { sites } from './built-pages.ts';

/** Questions of all missions, asked once: the goals are for all of them together. */
const all: Measured[] = [];
for (const { id, folder } of sites)
  all.push(...(await measure(folder, readQuestions(`tests/search/${id}.yaml`))));

const mean = (list: Measured[]) =>
  list.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / list.length;
const of = (is: (one: Measured) => boolean) => all.filter(is);

const atLeast = (value: number, goal: number, list: Measured[]) =>
  assert.ok(
    value >= goal,
    `${value.toFixed(3)} is less than ${goal}. Not first:\n${list
      .filter(({ reciprocal }) => reciprocal < 1)
      .map(({ locale, query, found }) => `  ${locale} "${query}": ${found.slice(0, 3).join(' ')}`)
      .join('\n')}`,
  );

describe('the search answers', () => {
  for (const kind of kinds) {
    test(`questions of the kind ${kind}`, () => {
      const list = of((one) => one.kind === kind);
      atLeast(mean(list), goals.kinds[kind], list);
    });
  }
  for (const [locale, list] of Map.groupBy(all, (one) => one.locale))
    test(`questions in ${locale}`, () => atLeast(mean(list), goals.locale, list));

  test('all kinds of questions in the mean', () =>
    atLeast(meanOverKinds(all), goals.meanOverKinds, []));
  test('questions that nothing was tuned to, among the first three', () => {
    const list = of(({ heldOut }) => heldOut);
    atLeast(list.filter(({ inThree }) => inThree).length / list.length, goals.heldOutInThree, list);
  });
  test('the other questions, each among the first three', () => {
    const missed = of(({ heldOut, inThree }) => !heldOut && !inThree);
    assert.deepEqual(
      missed.map(({ locale, query }) => `${locale} ${query}`),
      [],
    );
  });
  test('with few bytes before anything is typed', () => {
    const size = (pattern: string) =>
      globSync(pattern).reduce(
        (sum, file) => sum + brotliCompressSync(readFileSync(file)).length,
        0,
      );
    for (const { folder } of sites) {
      const scripts = size(`${folder}/_astro/{window,quick-search,preload-helper}*.js`);
      assert.ok(scripts > 0);
      for (const file of globSync(`${folder}/search/*/??.json`))
        assert.ok(
          scripts + size(file) <= goals.focusBytes,
          `${file}: ${scripts + size(file)} bytes`,
        );
    }
  });
  test('with few bytes for a first question, and fewer for the next', () => {
    for (const { locale, query, bytes } of of(({ isFirst }) => isFirst))
      assert.ok(bytes <= goals.firstBytes, `${locale} "${query}": ${bytes} bytes`);
    const later = of(({ isFirst }) => !isFirst).map(({ bytes }) => bytes);
    const [median = 0] = later.sort((a, b) => a - b).slice(later.length >> 1);
    assert.ok(median <= goals.laterBytes, `${median} bytes`);
  });
  test('nearly every question with something', () => {
    const none = of(({ found }) => found.length === 0);
    assert.ok(none.length / all.length <= goals.none, none.map(({ query }) => query).join(', '));
  });
});
