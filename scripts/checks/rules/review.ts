import { now } from '../../../src/lib/clock.ts';
import { toDateTime } from '../../../src/lib/partial-date.ts';
import { reviewState } from '../../../src/lib/review.ts';
import type { ReviewKind, ReviewRule } from '../../../src/lib/schemas.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { type Review, reviewsIn } from '../reviews.ts';

const names: Record<ReviewKind, string> = {
  contacts: 'contacts',
  guides: 'guides',
  legal: 'texts on the law',
};

function checkReview({ record, path, kind, confirmed }: Review, rule: ReviewRule): Finding[] {
  if (reviewState(confirmed, rule, now()) !== 'expired') return [];
  return [
    findingAt(
      record,
      record.positionOf(path),
      `The last confirmation (${toDateTime(confirmed)}) is older than the ${rule.failAfter} months that mission.yaml allows for ${names[kind]}.`,
      'Confirm it and write the new date here, or take it off the website.',
    ),
  ];
}

/** What is older than the mission allows is not published, where the mission says so (`failAfter`). */
export default {
  name: 'review',
  check: ({ mission, records }) => {
    const policy = mission?.reviewPolicy;
    if (!policy) return [];
    return records.flatMap(reviewsIn).flatMap((review) => checkReview(review, policy[review.kind]));
  },
} satisfies Rule;
