import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import type { PartialDate } from './partial-date.ts';
import type { Localized } from './schemas.ts';
import { useStrings } from './strings.ts';

/** What a reader can report a mistake in. */
export interface ReportedRecord {
  kind: 'lines' | 'offices' | 'guides' | 'figures';
  id: string;
  name: Localized;
  /** The version: when it was last confirmed, or the date that its facts show. */
  date: PartialDate;
}

/** The page that says whom to tell where the mission has no address for reports. */
export const reportSlug = 'contact';

/** The page on complaints, misconduct and what nobody may ask for, to which every contact leads. */
export const complaintsSlug = 'complaints';

/** The part of that page which names the record. */
export const reportId = ({ kind, id }: ReportedRecord) => `report-${kind}-${id}`;

/** The record and its version in words, so that staff find what the reader saw. */
export const reportedVersion = ({ kind, id, date }: ReportedRecord, locale: Locale): string =>
  useStrings(locale)('report.record', { record: `${kind}/${id}`, date: formatDate(date, locale) });

/**
 * A report that the reader only has to complete, as an e-mail or in a form that takes `title` and
 * `body` from its address (as issue trackers do).
 * @param to an e-mail address, or the web address of a form
 */
export function toReportHref(to: string, title: string, lines: string[]): string {
  if (URL.canParse(to)) {
    const form = new URL(to);
    form.searchParams.set('title', title);
    form.searchParams.set('body', lines.join('\n'));
    return form.href;
  }
  // RFC 6068: lines of a body end with %0D%0A.
  const body = lines.map(encodeURIComponent).join('%0D%0A');
  return `mailto:${to}?subject=${encodeURIComponent(title)}&body=${body}`;
}
