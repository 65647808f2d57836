import { now } from '../../../src/lib/clock.ts';
import { isOutOfDate } from '../../../src/lib/security-contact.ts';
import { findingAt, type Rule } from '../problem.ts';
import { dateAt } from '../reviews.ts';

const path = ['security', 'expires'];

/** Whoever finds a hole must not write to somebody who has left: security.txt ends, and is renewed before. */
export default {
  name: 'security',
  check: ({ records }) =>
    records.flatMap((record) => {
      const expires = record.kind === 'mission' ? dateAt(record, path) : undefined;
      if (!expires || !isOutOfDate(expires, now())) return [];
      return [
        findingAt(
          record,
          record.positionOf(path),
          `The contact for security holds until ${expires}.`,
          'See that it still does, and write a day between 30 days and a year from now.',
        ),
      ];
    }),
} satisfies Rule;
