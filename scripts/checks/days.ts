import { isPartialDate } from '../../src/lib/partial-date.ts';
import type { Scalar } from './yaml.ts';

const likeDay = /^\d{4}-\d{1,2}-\d{1,2}(~|[Tt\s]\d.*)?$/;

/** True for a text that was meant as a day and names none, e.g. `2026-02-30`, in quotes or not. */
export const isFalseDay = ({ path, value, source }: Scalar) => {
  const day = path[0] === 'publishAt' ? source.replace(/ \d{2}:\d{2}$/, '') : source;
  return (value instanceof Date || likeDay.test(source)) && !isPartialDate(day);
};
