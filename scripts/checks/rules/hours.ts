import type { ContentRecord } from '../content.ts';
import { isFalseDay } from '../days.ts';
import { isFields, listAt, valueAt } from '../fields.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';
import { weekdays } from '../../../src/lib/schemas.ts';

const isSpan = (span: unknown): span is string =>
  typeof span === 'string' && /^\d\d:\d\d-\d\d:\d\d$/.test(span);

/** The hours of one day, each span after the one before. */
function checkSpans(record: ContentRecord, path: Path): Finding[] {
  const spans = valueAt(record.data, path);
  if (!Array.isArray(spans) || !spans.every(isSpan)) return [];
  return spans.flatMap((span, index) => {
    const at = record.positionOf([...path, index]);
    const [start = '', end = ''] = span.split('-');
    if (end <= start)
      return [
        findingAt(
          record,
          at,
          `The hours ${span} end before they start.`,
          'Write the earlier time first; hours over midnight are two: 20:00-24:00, and 00:00-06:00 on the next day.',
        ),
      ];
    const before = spans[index - 1];
    if (before === undefined || start > before.slice(6)) return [];
    return [
      findingAt(
        record,
        at,
        `The hours ${span} start before ${before} are over.`,
        'Write the hours of a day in order, with a break between them, or as one.',
      ),
    ];
  });
}

/** The days of an exception as written, the first one twice where it is one day only. */
function daysOf(record: ContentRecord, index: number): [from: string, to: string] | undefined {
  const [from, to] = ['from', 'to'].map((key) =>
    record.scalars.find(({ path }) => path.join() === ['hours', 'exceptions', index, key].join()),
  );
  if (!from || isFalseDay(from) || (to && isFalseDay(to))) return undefined;
  return [from.source, to?.source ?? from.source];
}

function checkDays(record: ContentRecord, index: number): Finding[] {
  const path: Path = ['hours', 'exceptions', index];
  const days = daysOf(record, index);
  if (!days) return [];
  const [from, to] = days;
  if (to < from)
    return [
      findingAt(
        record,
        record.positionOf([...path, 'to']),
        `The exception ends on ${to}, before it starts on ${from}.`,
        'Correct one of the two days.',
      ),
    ];
  const other = listAt(valueAt(record.data, ['hours']), 'exceptions')
    .slice(0, index)
    .map((_, earlier) => daysOf(record, earlier))
    .find((earlier) => earlier && earlier[0] <= to && from <= earlier[1]);
  if (!other) return [];
  return [
    findingAt(
      record,
      record.positionOf(path),
      `Two exceptions name the same day: ${from} and ${other[0]}.`,
      'Let one end before the other begins, so that it is clear which hours count.',
    ),
  ];
}

/** A language is promised only for days on which somebody answers. */
function checkLanguages(record: ContentRecord): Finding[] {
  const spoken = valueAt(record.data, ['languages', 'spoken']);
  const hours = valueAt(record.data, ['hours']);
  if (!isFields(spoken) || !isFields(hours)) return [];
  return weekdays
    .filter((weekday) => weekday in spoken && listAt(hours, weekday).length === 0)
    .map((weekday) =>
      findingAt(
        record,
        record.positionOf(['languages', 'spoken', weekday], 'key'),
        `There are languages for ${weekday}, but no hours on that day.`,
        `Write the hours of ${weekday}, or delete its languages.`,
      ),
    );
}

function checkHours(record: ContentRecord): Finding[] {
  const exceptions = listAt(valueAt(record.data, ['hours']), 'exceptions');
  return [
    ...weekdays.flatMap((weekday) => checkSpans(record, ['hours', weekday])),
    ...exceptions.flatMap((_, index) => [
      ...checkDays(record, index),
      ...checkSpans(record, ['hours', 'exceptions', index, 'hours']),
    ]),
    ...checkLanguages(record),
  ];
}

/** Hours and the days that differ from them can be told without doubt. */
export default {
  name: 'hours',
  check: ({ records }) =>
    records.filter(({ kind }) => kind === 'lines' || kind === 'offices').flatMap(checkHours),
} satisfies Rule;
