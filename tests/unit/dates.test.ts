import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDate, formatRange } from '../../src/lib/dates.ts';
import { type Locale, localeCodes } from '../../src/lib/locales.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { useStrings } from '../../src/lib/strings.ts';

const date = (text: string) => text as PartialDate;

/** `Intl` puts no-break and thin spaces; which one is its own affair. */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

/** Month, day, days of one month, days of two months. */
const expected: Record<Locale, [string, string, string, string]> = {
  sk: ['máj 2015', '12. mája 2015', '25. – 27. 8. 2015', '25. 8. – 2. 9. 2015'],
  cs: ['květen 2015', '12. května 2015', '25.–27. 8. 2015', '25. 8. – 2. 9. 2015'],
  en: ['May 2015', '12 May 2015', '25 – 27 August 2015', '25 August – 2 September 2015'],
  uk: [
    'травень 2015 р.',
    '12 травня 2015 р.',
    '25–27 серпня 2015 р.',
    '25 серпня – 2 вересня 2015 р.',
  ],
  ru: ['май 2015 г.', '12 мая 2015 г.', '25–27 августа 2015 г.', '25 августа – 2 сентября 2015 г.'],
  ar: ['مايو 2015', '12 مايو 2015', '25–27 أغسطس 2015', '25 أغسطس – 2 سبتمبر 2015'],
  vi: [
    'tháng 5 năm 2015',
    '12 tháng 5, 2015',
    '25 – 27 tháng 8, 2015',
    '25 tháng 8 – 2 tháng 9, 2015',
  ],
};

for (const locale of localeCodes) {
  describe(locale, () => {
    const [month, day, days, months] = expected[locale];
    const write = (text: string) => plain(formatDate(date(text), locale));
    const span = (start: string, end?: string) =>
      plain(formatRange(date(start), end === undefined ? undefined : date(end), locale));

    test('a date is written as exactly as it is known', () => {
      assert.deepEqual(['2015', '2015-05', '2015-05-12'].map(write), ['2015', month, day]);
    });

    test('an approximate date says so in words', () => {
      const about = (words: string) => useStrings(locale)('date.about', { date: words });
      assert.notEqual(about('2015'), '2015');
      const texts = ['2015~', '2015-05~', '2015-05-12~'].map(write);
      assert.deepEqual(texts, ['2015', month, day].map(about));
    });

    test('a span names what its ends share only once', () => {
      assert.equal(span('2015-08-25', '2015-08-27'), days);
      assert.equal(span('2015-08-25', '2015-09-02'), months);
    });

    test('a span of one day is that day', () => {
      assert.deepEqual([span('2015-05-12'), span('2015-05-12', '2015-05-12')], [day, day]);
    });
  });
}

test('the first and last day of a year stay in it, wherever the build runs', () => {
  assert.equal(formatDate(date('2015-01-01'), 'en'), '1 January 2015');
  assert.equal(formatDate(date('2015-12-31'), 'en'), '31 December 2015');
});

test('an approximate span says so too', () => {
  assert.equal(formatDate(date('2014~'), 'en'), 'about 2014');
  assert.match(formatRange(date('2014~'), date('2016~'), 'en'), /about/);
});

test('a span whose end is known less exactly is never written as if it had one day', () => {
  const text = formatRange(date('2015-05'), date('2016'), 'en');
  assert.match(text, /2015/);
  assert.match(text, /2016/);
});
