import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localeCodes, locales } from '../../src/lib/locales.ts';
import type { OpeningState } from '../../src/lib/opening.ts';
import { openingSentence, openingTexts, readTexts } from '../../src/lib/opening-sentence.ts';
import { useStrings } from '../../src/lib/strings.ts';

const places = { time: '{time}', day: '{day}', hours: '{hours}', reason: '{reason}', date: 'July' };
const textsIn = (locale: (typeof localeCodes)[number]) =>
  readTexts(openingTexts.map((key) => useStrings(locale)(`opening.${key}`, places)).join('|'));

const today = '2026-11-20';
const say = (state: OpeningState, short?: boolean) =>
  openingSentence(state, textsIn('en'), 'en-GB', short);

test('times are parts of their own, for they read left to right', () => {
  assert.deepEqual(say({ kind: 'open', today, until: '12:00' }), [
    ...['Open now until ', { time: '12:00' }, '.'],
  ]);
  assert.deepEqual(say({ kind: 'open', today }), ['Open now.']);
});

describe('the next opening', () => {
  const opensAt = (day: string) => say({ kind: 'closed', today, next: { day, time: '09:00' } });

  test('on the same day is a time, within a week a weekday, later a date', () => {
    const time = { time: '09:00' };
    assert.deepEqual(opensAt(today), ['Closed now.', ' ', 'Opens at ', time, '.']);
    assert.equal(opensAt('2026-11-23')[3], 'Monday');
    assert.equal(opensAt('2026-11-26')[3], 'Thursday');
    assert.equal(opensAt('2026-11-27')[3], 'Friday 27 November');
  });

  test('that nobody can vouch for is not named', () => {
    assert.deepEqual(say({ kind: 'closed', today }), ['Closed now.']);
  });
});

test('a reason keeps the language it is written in', () => {
  const reason = { text: 'Štedrý deň', lang: 'sk' };
  assert.deepEqual(say({ kind: 'holiday', today, reason }), [
    ...['Closed today: public holiday (', reason, ').'],
  ]);
});

test('overdue hours name those that were confirmed last, unless short', () => {
  const spans = ['09:00-12:00', '13:00-17:00'];
  assert.deepEqual(say({ kind: 'overdue', today, spans }), [
    ...[
      'We do not know whether it is open now.',
      ' ',
      'Last confirmed hours (July), ',
      'Friday',
      ': ',
    ],
    ...[{ time: '09:00–12:00' }, ', ', { time: '13:00–17:00' }, '.'],
  ]);
  assert.equal(say({ kind: 'overdue', today, spans: [] })[4], ': closed.');
  assert.deepEqual(say({ kind: 'overdue', today, spans }, true), [
    'We do not know whether it is open now.',
  ]);
});

test('in every language each state has all its parts', () => {
  const next = { day: '2026-11-23', time: '09:00' };
  const reason = { text: 'Reason' };
  const states: [OpeningState, number][] = [
    [{ kind: 'open', today, until: '12:00' }, 1],
    [{ kind: 'closed', today, next }, 1],
    [{ kind: 'exception', today, reason, next }, 2],
    [{ kind: 'holiday', today, reason, next }, 2],
    [{ kind: 'unsure', today, reason }, 1],
    [{ kind: 'overdue', today, spans: ['09:00-12:00'] }, 1],
  ];
  for (const locale of localeCodes) {
    const { intl } = locales[locale];
    const weekday = (day: string) =>
      new Intl.DateTimeFormat(intl, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
    for (const [state, marked] of states) {
      const parts = openingSentence(state, textsIn(locale), intl);
      assert.equal(parts.filter((part) => typeof part === 'object').length, marked, locale);
      assert.doesNotMatch(parts.join(''), /[{}|]/, locale);
      if ('next' in state)
        assert.ok(parts.includes(weekday('2026-11-23')), `${locale} ${state.kind}`);
    }
  }
});
