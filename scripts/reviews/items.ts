import type { PartialDate } from '../../src/lib/partial-date.ts';
import { dueOn, type ReviewState, reviewState } from '../../src/lib/review.ts';
import type { ReviewPolicy } from '../../src/lib/schemas.ts';
import type { Content, MissionFacts } from '../checks/content.ts';
import { valueAt } from '../checks/fields.ts';
import { type Review, reviewsIn } from '../checks/reviews.ts';
import { addressOf, usesOf } from './uses.ts';

/** Something that staff has to confirm, most urgent first in every list. */
export interface ReviewItem {
  state: ReviewState;
  /** What it is, e.g. `line MIC infoline, +421850211478`. */
  title: string;
  confirmed: PartialDate;
  due: Date;
  uses: string[];
  /** The files with the date to renew. */
  places: string[];
}

const dayLength = 24 * 60 * 60 * 1000;
/** How many days before its time a review is announced. */
export const daysAhead = 60;

/** The name in English, which the report is in, else in the mission's own language. */
function nameOf({ record, named }: Review, { defaultLocale }: MissionFacts): string {
  const name = valueAt(record.data, named);
  const text = ['en', defaultLocale].map((locale) => valueAt(name, [locale])).find(Boolean);
  return String(typeof name === 'string' ? name : (text ?? record.slug));
}

function nounOf({ record, named }: Review): string {
  if (record.kind === 'lines') return 'line';
  if (record.kind === 'offices') return 'office';
  if (record.kind === 'guides') return 'guide';
  return named[0] === 'parents'
    ? 'parent'
    : String(valueAt(record.data, ['channels', named[1] ?? 0, 'kind']));
}

/** Translations of a guide that were confirmed together are one thing to do. */
const taskOf = ({ record, path, confirmed }: Review) =>
  [record.kind, record.slug, confirmed, ...(record.locale ? [] : path)].join(' ');

const placeOf = ({ record, path }: Review) => `${record.file}:${record.positionOf(path).line}`;

function toItem(
  reviews: Review[],
  content: Content,
  mission: MissionFacts,
  policy: ReviewPolicy,
  at: Date,
): ReviewItem {
  const own = reviews.find(({ record }) => record.locale === mission.defaultLocale);
  const review = own ?? (reviews[0] as Review);
  const { record, kind, confirmed } = review;
  const address = addressOf(record);
  return {
    state: reviewState(confirmed, policy[kind], at),
    title: `${nounOf(review)} ${nameOf(review, mission)}${address ? `, ${address}` : ''}`,
    confirmed,
    due: dueOn(confirmed, policy[kind].warnAfter),
    uses: usesOf(record, content),
    places: reviews.map(placeOf),
  };
}

const urgency: Record<ReviewState, number> = { expired: 0, overdue: 1, confirmed: 2 };

/** What of a mission is past its time, or will be within two months; the most urgent first. */
export function toReviewItems(content: Content, at: Date): ReviewItem[] {
  const { mission, records } = content;
  const policy = mission?.reviewPolicy;
  if (!mission || !policy) return [];
  return [...Map.groupBy(records.flatMap(reviewsIn), taskOf).values()]
    .map((reviews) => toItem(reviews, content, mission, policy, at))
    .filter(({ due }) => due.getTime() <= at.getTime() + daysAhead * dayLength)
    .sort(
      (a, b) =>
        urgency[a.state] - urgency[b.state] ||
        a.due.getTime() - b.due.getTime() ||
        a.title.localeCompare(b.title, 'en'),
    );
}
