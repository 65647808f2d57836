import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Citable, toCitation, toCsl } from '../../src/lib/citation.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';

const study: Citable = {
  id: 'study-en',
  type: 'report',
  title: 'Migration & Integration in Testland',
  authors: ['International Organization for Migration'],
  publisher: 'European Migration Network',
  series: 'EMN Study',
  isbn: '978-80-89506-58-1',
  date: '2016-05' as PartialDate,
  lang: 'en',
  url: 'https://testland.example.org/en/publications/study/',
};

test('a reference in words follows APA', () => {
  assert.equal(
    toCitation(study, 'apa'),
    'International Organization for Migration. (2016). Migration & Integration in Testland (EMN Study). European Migration Network. https://testland.example.org/en/publications/study/',
  );
});

test('a publication without authors or date is cited by its title', () => {
  const plain: Citable = { ...study, authors: [], date: undefined, series: undefined };
  assert.match(toCitation(plain, 'apa'), /^Migration & Integration in Testland\. \(n\.d\.\)/);
  assert.equal('author' in toCsl(plain), false);
});

test('BibTeX, RIS and CSL-JSON name the same work', () => {
  const bib = toCitation(study, 'bib');
  assert.match(bib, /^@techreport\{/);
  assert.match(bib, /author = \{\{International Organization for Migration\}\}/);
  assert.match(bib, /year = \{2016\}/);
  assert.match(bib, /isbn = \{978-80-89506-58-1\}/);
  const ris = toCitation(study, 'ris');
  assert.match(ris, /^TY {2}- RPRT\n/);
  assert.match(ris, /\nTI {2}- Migration & Integration in Testland\n/);
  assert.match(ris, /\nAU {2}- International Organization for Migration\n/);
  assert.match(ris, /\nER {2}-/);
  const [csl] = JSON.parse(toCitation(study, 'json'));
  assert.deepEqual(csl.issued, { 'date-parts': [[2016, 5]] });
  assert.deepEqual(csl.author, [{ literal: 'International Organization for Migration' }]);
});

test('a table of figures is a dataset', () => {
  const [csl] = JSON.parse(toCitation({ ...study, type: 'dataset' }, 'json'));
  assert.equal(csl.type, 'dataset');
  assert.match(toCitation({ ...study, type: 'dataset' }, 'apa'), /Testland/);
});
