import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import {
  type ReportedRecord,
  reportedVersion,
  reportId,
  toReportHref,
} from '../../src/lib/reports.ts';

const record: ReportedRecord = {
  kind: 'lines',
  id: 'infoline',
  name: { en: 'Infoline', sk: 'Infolinka' },
  date: '2024-03' as PartialDate,
};
const lines = ['Record: a & b', 'https://example.org/en/help/#x', '', 'Čo je zlé?'];

test('a record and its version are named in the words of the reader', () => {
  assert.equal(reportedVersion(record, 'en'), 'Record lines/infoline, as of March 2024');
  assert.match(reportedVersion(record, 'ar'), /lines\/infoline.*2024/);
  assert.equal(reportId(record), 'report-lines-infoline');
});

test('an e-mail has its subject and its lines, each sign as RFC 6068 wants it', () => {
  const href = toReportHref('web@example.org', 'Mistake: A & B?', lines);
  assert.match(href, /^mailto:web@example\.org\?subject=Mistake%3A%20A%20%26%20B%3F&body=/);
  assert.doesNotMatch(href, /[\s+#]/);
  const { pathname, searchParams } = new URL(href);
  assert.equal(pathname, 'web@example.org');
  assert.equal(searchParams.get('subject'), 'Mistake: A & B?');
  assert.equal(searchParams.get('body'), lines.join('\r\n'));
});

test('a form gets title and text, and keeps what its address already asks for', () => {
  const href = toReportHref(
    'https://example.org/issues/new?labels=content',
    'Mistake & more',
    lines,
  );
  const { origin, pathname, searchParams } = new URL(href);
  assert.equal(origin + pathname, 'https://example.org/issues/new');
  assert.deepEqual(
    [...searchParams],
    [
      ['labels', 'content'],
      ['title', 'Mistake & more'],
      ['body', lines.join('\n')],
    ],
  );
});
