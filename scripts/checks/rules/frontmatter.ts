import { findingAt, type Rule } from '../problem.ts';

/** Files whose fields cannot be read at all. The other rules have nothing to look at in these. */
export default {
  name: 'frontmatter',
  check: ({ records }) =>
    records.flatMap((record) =>
      record.faults.map((fault) => findingAt(record, fault, fault.what, fault.mend)),
    ),
} satisfies Rule;
