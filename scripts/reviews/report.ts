import { formatDate } from '../../src/lib/dates.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { daysAhead, type ReviewItem } from './items.ts';

const headings: [ReviewItem['state'], string][] = [
  ['expired', 'Too old to be published. The build fails until these are confirmed'],
  ['overdue', 'Overdue. Readers are told that these have not been confirmed'],
  ['confirmed', `Due within ${daysAhead} days`],
];

const inWords = (date: PartialDate) => formatDate(date, 'en');
const toDay = (date: Date) => inWords(date.toISOString().slice(0, 10) as PartialDate);

function toLines({ title, confirmed, due, uses, places }: ReviewItem): string[] {
  return [
    `  ${title}`,
    `    last confirmed ${inWords(confirmed)}, to be confirmed again by ${toDay(due)}`,
    `    shown on: ${uses.join('; ')}`,
    `    write the new date in ${places.join(', ')}`,
    '',
  ];
}

/** What staff of a mission have to confirm, in plain words. */
export function toReviewReport(mission: string, items: ReviewItem[]): string {
  const parts = headings.flatMap(([state, heading]) => {
    const own = items.filter((item) => item.state === state);
    return own.length > 0 ? [`${heading} (${own.length}):`, '', ...own.flatMap(toLines)] : [];
  });
  const nothing = `Nothing has to be confirmed within ${daysAhead} days.`;
  return [
    mission,
    '='.repeat(mission.length),
    '',
    ...(parts.length > 0 ? parts : [nothing, '']),
  ].join('\n');
}
