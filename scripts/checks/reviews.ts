import { isPartialDate, type PartialDate } from '../../src/lib/partial-date.ts';
import { guideKind } from '../../src/lib/review.ts';
import type { ReviewKind } from '../../src/lib/schemas.ts';
import type { ContentRecord } from './content.ts';
import { listAt, valueAt } from './fields.ts';
import type { Path } from './yaml.ts';

/** Something that somebody confirmed once and has to confirm again. */
export interface Review {
  record: ContentRecord;
  /** The field with the date, and the one that names what was confirmed. */
  path: Path;
  named: Path;
  kind: ReviewKind;
  confirmed: PartialDate;
}

/** A field with a date as it is written; undefined where it is missing or wrong. */
export function dateAt(record: ContentRecord, path: Path): PartialDate | undefined {
  const key = path.join('\n');
  const scalar = record.scalars.find((one) => one.path.join('\n') === key);
  return scalar && isPartialDate(scalar.source) ? scalar.source : undefined;
}

const review = (record: ContentRecord, kind: ReviewKind, named: Path, path: Path): Review[] => {
  const confirmed = dateAt(record, path);
  return confirmed ? [{ record, path, named, kind, confirmed }] : [];
};

const verified = ['verified', 'on'];

/** What a file says that was confirmed. A closed office stays closed and drafts are not published. */
export function reviewsIn(record: ContentRecord): Review[] {
  const { kind, data } = record;
  if (kind === 'mission')
    return ['parents', 'channels'].flatMap((list) =>
      listAt(data, list).flatMap((_, index) =>
        review(record, 'contacts', [list, index, 'name'], [list, index, 'asOf']),
      ),
    );
  if (kind === 'lines' || (kind === 'offices' && valueAt(data, ['status']) !== 'closed'))
    return review(record, 'contacts', ['name'], verified);
  if (kind === 'guides' && data?.draft !== true)
    return review(record, guideKind(data ?? {}), ['title'], verified);
  return [];
}
