import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { loadContent } from '../../scripts/checks/content.ts';
import { checkContent } from '../../scripts/checks/index.ts';
import { toReviewItems } from '../../scripts/reviews/items.ts';
import { toReviewReport } from '../../scripts/reviews/report.ts';

const root = mkdtempSync(join(tmpdir(), 'reviews-'));
const mission = join(root, 'src/content/testland');
after(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(mission, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'fixtures/mission'), mission, { recursive: true });
});

function change(file: string, from: string, to: string) {
  const path = join(mission, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file} has ${from}`);
  writeFileSync(path, text.replaceAll(from, to));
}

const guide = (title: string, lawDate: string, on: string) => `---
title: ${title}
summary: A summary.
order: 1
needs: [stay]
updated: 2024-03-31
${lawDate && `lawDate: ${lawDate}`}
steps: []
costs: []
bring: []
lines: [infoline]
offices: []
terms: []
verified: { on: ${on}, by: Web editor, source: https://example.org/ }
source: [https://example.org/]
asOf: 2024-03
---

<Line id="infoline" />
`;

function writeGuide(locale: string, slug: string, text: string) {
  mkdirSync(join(mission, 'guides', locale), { recursive: true });
  writeFileSync(join(mission, 'guides', locale, `${slug}.mdx`), text);
}

/** The infoline of the fixture was confirmed on 31 March 2024, all else in March 2024.  */
const itemsAt = (instant: string) =>
  toReviewItems(loadContent(root, 'testland'), new Date(instant));
const titlesAt = (instant: string) =>
  itemsAt(instant).map(({ state, title }) => `${state}: ${title}`);

describe('what has to be reviewed', () => {
  test('is announced from sixty days before its time, and not before', () => {
    assert.deepEqual(titlesAt('2024-12-31T00:00:00Z'), [
      'confirmed: office Centre',
      'confirmed: parent IOM',
      'confirmed: website Website',
    ]);
    assert.deepEqual(titlesAt('2024-12-30T23:59:59Z'), []);
    const line = 'confirmed: line Infoline, +421252630023';
    assert.ok(!titlesAt('2025-01-29T00:00:00Z').includes(line));
    assert.ok(titlesAt('2025-01-30T00:00:00Z').includes(line));
  });

  test('is overdue after its time, the longest overdue first', () => {
    change('lines/infoline.yaml', '2024-03-31', '2022-05');
    change('mission.yaml', 'asOf: 2024-03', 'asOf: 2024-02');
    const [first, ...others] = titlesAt('2025-02-01T00:00:01Z');
    assert.equal(first, 'overdue: line Infoline, +421252630023');
    assert.ok(others.some((title) => title.startsWith('overdue: parent')));
  });

  test('comes first when it may no longer be published', () => {
    change('mission.yaml', 'legal: { warnAfter: 12 }', 'legal: { warnAfter: 12, failAfter: 13 }');
    change('lines/infoline.yaml', '2024-03-31', '2010');
    writeGuide('sk', 'stay', guide('Pobyt', '2024-03', '2024-01'));
    assert.deepEqual(titlesAt('2025-03-01T00:00:00Z').slice(0, 2), [
      'expired: guide Pobyt',
      'overdue: line Infoline, +421252630023',
    ]);
  });

  test('follows the policy of its kind; a guide with a law follows that of the law', () => {
    change('mission.yaml', 'legal: { warnAfter: 12 }', 'legal: { warnAfter: 3 }');
    writeGuide('sk', 'rules', guide('Rules', '2024-03', '2024-04'));
    writeGuide('sk', 'words', guide('Words', '', '2024-04'));
    assert.deepEqual(titlesAt('2024-07-02T00:00:00Z'), ['overdue: guide Rules']);
  });

  test('is one thing for all translations that were confirmed together', () => {
    writeGuide('sk', 'stay', guide('Pobyt', '', '2024-01'));
    writeGuide('en', 'stay', guide('Stay', '', '2024-01'));
    writeGuide('uk', 'stay', guide('Перебування', '', '2024-02'));
    const guides = itemsAt('2025-02-02T00:00:00Z').filter(({ title }) => title.includes('guide'));
    assert.deepEqual(
      guides.map(({ title, places }) => [
        title,
        places.map((place) => place.split('/').slice(-2).join('/')),
      ]),
      [
        ['guide Pobyt', ['en/stay.mdx:14', 'sk/stay.mdx:14']],
        ['guide Перебування', ['uk/stay.mdx:14']],
      ],
    );
  });

  test('leaves out closed offices and drafts', () => {
    const office = 'office';
    const hasOffice = () =>
      titlesAt('2030-01-01T00:00:00Z').some((title) => title.includes(office));
    assert.equal(hasOffice(), true);
    change('offices/centre.yaml', 'status: open', 'status: closed');
    assert.equal(hasOffice(), false);
    writeGuide('sk', 'stay', guide('Koncept', '', '2020').replace('asOf', 'draft: true\nasOf'));
    assert.ok(!titlesAt('2030-01-01T00:00:00Z').some((title) => title.includes('Koncept')));
  });
});

describe('where it is used', () => {
  const usesOf = (title: string) =>
    itemsAt('2030-01-01T00:00:00Z').find((item) => item.title.includes(title))?.uses ?? [];

  test('names the contact block, fields and components of every text with its languages', () => {
    writeGuide('sk', 'stay', guide('Pobyt', '', '2024-01'));
    writeGuide('en', 'stay', guide('Stay', '', '2024-01'));
    const uses = usesOf('Infoline');
    assert.ok(uses.includes('contact block of every page'));
    assert.ok(uses.includes('help page'));
    assert.ok(uses.includes('guide stay (en, sk)'));
  });

  test('does not name texts that speak of something else', () => {
    writeGuide('sk', 'stay', guide('Pobyt', '', '2024-01').replaceAll('infoline', 'other'));
    assert.ok(!usesOf('Infoline').join().includes('guide stay'));
  });

  test('names texts that link to a guide', () => {
    writeGuide('sk', 'stay', guide('Pobyt', '', '2024-01'));
    change('pages/sk/about.mdx', '---\n\n', '---\n\nČítajte [pobyt](/sk/guides/stay/).\n\n');
    assert.ok(usesOf('Pobyt').includes('page about (sk)'));
  });
});

describe('the report', () => {
  test('says in words what to confirm, by when, where it is shown and where to write', () => {
    const report = toReviewReport('testland', itemsAt('2025-04-01T00:00:00Z'));
    assert.match(report, /^testland\n=+\n\nOverdue\. Readers are told .* \(\d\):\n/);
    assert.match(
      report,
      /line Infoline, \+421252630023\n {4}last confirmed 31 March 2024, to be confirmed again by 31 March 2025\n/,
    );
    assert.match(report, /shown on: contact block of every page; help page/);
    assert.match(report, /lines\/infoline\.yaml:23\n/);
  });

  test('says so when there is nothing to do', () => {
    assert.match(toReviewReport('testland', itemsAt('2024-04-01T00:00:00Z')), /Nothing has to be/);
  });
});

describe('the content check', () => {
  const problemsAt = async (instant: string) => {
    process.env.SITE_NOW = instant;
    const found = (await checkContent(root)).map(
      ({ file, line, rule }) => `${file}:${line} ${rule}`,
    );
    delete process.env.SITE_NOW;
    return found;
  };

  test('fails from the instant after the term, with file and line', async () => {
    change(
      'mission.yaml',
      'contacts: { warnAfter: 12 }',
      'contacts: { warnAfter: 12, failAfter: 24 }',
    );
    change('mission.yaml', 'asOf: 2024-03', 'asOf: 2026-03');
    change('offices/centre.yaml', 'on: ', 'on: 2026-03 #');
    assert.deepEqual(await problemsAt('2026-03-31T00:00:00Z'), []);
    assert.deepEqual(await problemsAt('2026-03-31T00:00:01Z'), [
      'src/content/testland/lines/infoline.yaml:23 review',
    ]);
  });

  test('only warns the reader where no such term is set', async () => {
    assert.deepEqual(await problemsAt('2040-01-01T00:00:00Z'), []);
  });
});
