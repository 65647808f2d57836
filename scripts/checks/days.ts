import { isPartialDate } from '../../src/lib/partial-date.ts';
import type { Scalar } from './yaml.ts';

const likeDay = /^\d{4}-\d{1,2}-\d{1,2}(~|[Tt\s].*)?$/;

/** True for a text that was meant as a day and names none, e.g. `2026-02-30`, in quotes or not. */
export const isFalseDay = ({ value, source }: Scalar) =>
  (value instanceof Date || likeDay.test(source)) && !isPartialDate(source);
