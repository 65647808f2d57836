/**
 * A date as exactly as it is known: `2015`, `2015-05` or `2015-05-12`, with a closing `~` when it is
 * approximate (EDTF level 1, ISO 8601-2). As text these sort by time; a year without a month sorts
 * before the months of that year.
 */
export type PartialDate = string & { readonly partialDate: unique symbol };

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/;

/** True for `2015`, `2015-05`, `2015-05-12` (each also with `~`) that name a real calendar date. */
export function isPartialDate(text: string): text is PartialDate {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month = 1, day = 1] = match.slice(1).map((part) => part && Number(part));
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The calendar year of a partial date, e.g. `2015`. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The value of `<time datetime>`: the date without the mark of approximation. */
export function toDateTime(date: PartialDate): string {
  return date.replace('~', '');
}

/** How much of the date is known. */
export function precisionOf(date: PartialDate): 'year' | 'month' | 'day' {
  const length = toDateTime(date).length;
  return length === 4 ? 'year' : length === 7 ? 'month' : 'day';
}

export function isApproximate(date: PartialDate): boolean {
  return date.endsWith('~');
}
