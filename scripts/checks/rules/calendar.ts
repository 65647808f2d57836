import { seminarSchema } from '../../../src/lib/schemas/seminars.ts';
import { hasKnownDays, versionMark } from '../../../src/lib/seminar-version.ts';
import type { Content, ContentRecord } from '../content.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import { areDatesRight } from './seminar.ts';

/** The list as staff write it after this version, e.g. `issued: [abcdef, ghijkl]`. */
const toLine = (issued: string[]) => `issued: [${issued.join(', ')}]`;

function checkOriginal(record: ContentRecord): Finding[] {
  const seminar = seminarSchema.safeParse(record.data).data;
  if (!seminar || !hasKnownDays(seminar) || !areDatesRight(seminar)) return [];
  const mark = versionMark(seminar);
  const { issued } = seminar;
  if (issued.at(-1) === mark) return [];
  const isNew = issued.length === 0;
  return [
    findingAt(
      record,
      record.positionOf(['issued'], 'key'),
      isNew
        ? 'The calendars have no version of this seminar yet.'
        : 'What calendars show of this seminar has changed, and they would not notice.',
      isNew
        ? `Add the line ${toLine([mark])}.`
        : `Add a version at the end of the list: ${toLine([...issued, mark])}.`,
    ),
  ];
}

const checkTranslation = (record: ContentRecord, original: string): Finding[] =>
  record.data?.issued === undefined
    ? []
    : [
        findingAt(
          record,
          record.positionOf(['issued'], 'key'),
          'The versions for calendars are counted in the original only.',
          `Delete the field here; it belongs into the folder ${original}.`,
        ),
      ];

/** A seminar in somebody's calendar changes only with a higher SEQUENCE: each version is noted down. */
function check({ mission, records }: Content): Finding[] {
  if (!mission) return [];
  const { defaultLocale } = mission;
  return records
    .filter(({ kind }) => kind === 'seminars')
    .flatMap((record) =>
      record.locale === defaultLocale
        ? checkOriginal(record)
        : checkTranslation(record, defaultLocale),
    );
}

export default { name: 'calendar', check } satisfies Rule;
