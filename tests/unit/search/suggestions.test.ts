import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acrossLanguages,
  bestOf,
  early,
  isOpen,
  joined,
  leastAbove,
} from '../../../src/lib/search/best.ts';
import type { PagefindResult } from '../../../src/lib/pagefind.ts';
import { languages } from '../../../src/lib/search/languages.ts';
import type { QuickIndex, QuickPage } from '../../../src/lib/search/quick-index.ts';
import { prepare, withPages } from '../../../src/lib/search/matching.ts';
import { suggest } from '../../../src/lib/search/suggestions.ts';
import { fold } from '../../../src/lib/search/words.ts';

const toIndex = (locale: 'sk' | 'uk', pages: QuickPage[]) => {
  const { stop, counts, endings, least } = languages[locale];
  return prepare({
    locale,
    lang: locale,
    dir: 'ltr',
    label: locale,
    language: { stop: fold(stop), counts: fold(counts), endings: fold(endings), least },
    texts: {} as QuickIndex['texts'],
    sections: [],
    others: [],
    pages,
  });
};

const slovak = toIndex('sk', [
  {
    path: 'guides/residence/',
    kind: 'guide',
    title: 'Pobyt a doklady na Slovensku',
    words: ['papiere', 'prechodný pobyt'],
    headings: { police: 'Na cudzineckej polícii' },
  },
  { path: 'guides/assisted-return/', kind: 'guide', title: 'Návrat domov', words: ['letenka'] },
  { path: 'help/#infoline', kind: 'contact', title: 'Infolinka', words: ['0850 211 478'] },
  { path: 'glossary/#return', kind: 'term', title: 'dobrovoľný návrat' },
]);
const slovakTravel = toIndex('sk', [
  { path: 'guides/assisted-return/', kind: 'guide', title: 'Návrat', words: ['cestovať domov'] },
]);
const ukrainian = toIndex('uk', [
  {
    path: 'guides/residence/',
    kind: 'guide',
    title: 'Дозвіл на проживання',
    words: ['тимчасовий притулок'],
  },
  {
    path: 'glossary/#return',
    kind: 'term',
    title: 'voluntary return',
    locale: 'sk',
    words: ['повернення'],
  },
]);

const first = (query: string, index = slovak) => suggest(index, query).found[0]?.page.path;

test('answers from the first letter', () => assert.equal(first('l'), 'guides/assisted-return/'));
test('accents, forms and the order of words do not matter', () => {
  assert.equal(first('NAVRATU'), 'guides/assisted-return/');
  assert.equal(first('pobyte prechodnom'), 'guides/residence/');
});
test('a mistake is mended and named', () => {
  const { found, corrections } = suggest(slovak, 'papeire');
  assert.equal(found[0]?.page.path, 'guides/residence/');
  assert.deepEqual([...corrections], [['papeire', 'papiere']]);
});
test('names the part of a page that fits', () =>
  assert.equal(suggest(slovak, 'cudzinecká polícia').found[0]?.heading, 'police'));
test('a number is found in any form', () => {
  assert.equal(first('+421 850 211 478'), 'help/#infoline');
  assert.equal(first('0850211478'), 'help/#infoline');
});
test('Ukrainian in Latin letters is understood', () =>
  assert.equal(first('tymchasovyi prytulok', ukrainian), 'guides/residence/'));
test('unknown words find nothing, and weak ones are not offered', () => {
  assert.deepEqual(suggest(slovak, 'qxzwqxzw').found, []);
  assert.deepEqual(bestOf(suggest(slovak, 'letenka kozmonaut raketa mesiac').found), []);
});
test('the local official word leads to the page in the language of the reader', () => {
  const { found, corrections } = suggest(ukrainian, 'prechodny pobyt');
  assert.ok(isOpen('prechodny pobyt', found, corrections));
  const { own, foreign } = acrossLanguages('prechodny pobyt', ukrainian, [slovak]);
  assert.equal(own[0]?.page.title, 'Дозвіл на проживання');
  assert.equal(foreign[0]?.from.index.locale, 'sk');
  assert.equal(joined(found, own)[0]?.page.path, 'guides/residence/');
});
test('other languages are not asked for one or two letters', () => {
  const isAsked = (query: string) => isOpen(query, suggest(ukrainian, query).found, new Map());
  assert.ok(!isAsked('pr'));
  assert.ok(isAsked('pre'));
});
test('terms are added without the index being read again, and it stays as it is', () => {
  const term: QuickPage = { path: 'glossary/#pobyt', kind: 'term', title: 'tolerovaný pobyt' };
  const before = structuredClone({ places: slovak.places, known: slovak.known });
  const whole = withPages(slovak, [term]);
  assert.equal(first('tolerovany', whole), term.path);
  assert.equal(first('papiere', whole), 'guides/residence/');
  assert.equal(whole.known.get('pobyt'), 3);
  assert.deepEqual({ places: slovak.places, known: slovak.known }, before);
});
test('a verb finds the noun that it is made of', () =>
  assert.equal(first('cestovanie', slovakTravel), 'guides/assisted-return/'));
test('a question for a number waits for the full text', () => {
  const ask = (query: string) => early(query, slovak, suggest(slovak, query).found);
  assert.equal(ask('letenka').length, 1);
  assert.deepEqual(ask('koľko stojí letenka'), []);
});
test('suggestions have to fit better where a title says what was asked', () => {
  const answer = (inTitle: number, corrections = new Map<string, string>()) => ({
    hits: [{ id: 'news', score: 1, inTitle, result: {} as PagefindResult }],
    corrections,
    terms: [],
  });
  const least = (query: string, ...rest: Parameters<typeof answer>) =>
    leastAbove(query, slovak, answer(...rest));
  assert.ok(least('letenka do Jemenu', 1) > least('letenka do Jemenu', 0.5));
  assert.ok(least('koľko leteniek', 0.5) > least('letenka do Jemenu', 1));
  assert.equal(least('letnka', 1, new Map([['letnka', 'letenka']])), least('letenka', 0));
});
