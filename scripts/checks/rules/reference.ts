import type { Content, ContentRecord } from '../content.ts';
import { type Fields, listAt, valueAt } from '../fields.ts';
import type { Kind } from '../kinds.ts';
import { type Finding, findingAt, type Rule } from '../problem.ts';
import type { Path } from '../yaml.ts';

/** Fields that name records of another folder. */
const lists: Record<string, Kind> = {
  lines: 'lines',
  offices: 'offices',
  figures: 'figures',
  terms: 'glossary',
  contactLines: 'lines',
  guides: 'guides',
  videos: 'videos',
};
const singular: Partial<Record<Kind, string>> = {
  lines: 'line',
  offices: 'office',
  figures: 'figure',
  programmes: 'programme',
  guides: 'guide',
  glossary: 'term',
  videos: 'video',
  'seminar-series': 'series',
};

interface Reference {
  path: Path;
  kind: Kind;
}

const tableReferences = (data: Fields | undefined): Path[] =>
  ['keyFigures', 'homeFigures'].flatMap((key) => listAt(data, key).map((_, index) => [key, index]));

const listReferences = (fields: unknown, path: Path = []): Reference[] =>
  Object.entries(lists).flatMap(([key, kind]) =>
    listAt(fields, key).map((_, index) => ({ path: [...path, key, index], kind })),
  );

const referencesIn = ({ data, kind }: ContentRecord): Reference[] => [
  { path: ['programme'], kind: 'programmes' },
  // A publication has a series too, which is a name of its own.
  ...(kind === 'seminars' ? [{ path: ['series'], kind: 'seminar-series' as const }] : []),
  ...listReferences(data),
  ...listAt(data, 'results').flatMap((result, index) => listReferences(result, ['results', index])),
  ...tableReferences(data).map((path) => ({ path: [...path, 'figure'], kind: 'figures' as const })),
];

function checkIds(record: ContentRecord, idsOf: (kind: Kind) => string[]): Finding[] {
  return referencesIn(record).flatMap(({ path, kind }) => {
    const id = valueAt(record.data, path);
    const ids = idsOf(kind);
    if (typeof id !== 'string' || ids.includes(id)) return [];
    return [
      findingAt(
        record,
        record.positionOf(path),
        `There is no ${singular[kind]} "${id}".`,
        ids.length > 0 ? `Use one of: ${ids.join(', ')}.` : `Add it to the folder ${kind} first.`,
      ),
    ];
  });
}

/** The names of a figure's rows: the first cell, in any language. */
function rowNames(figure: ContentRecord): string[] {
  return listAt(figure.data, 'rows').flatMap((row) => {
    const [first] = listAt(row, 'cells');
    return typeof first === 'object' && first !== null
      ? Object.values(first).map(String)
      : [String(first)];
  });
}

function checkCells(record: ContentRecord, figures: ContentRecord[]): Finding[] {
  return tableReferences(record.data).flatMap((path) => {
    const figure = figures.find(({ slug }) => slug === valueAt(record.data, [...path, 'figure']));
    if (!figure?.data) return [];
    const names = {
      row: rowNames(figure),
      column: listAt(figure.data, 'columns').map((column) => String(valueAt(column, ['key']))),
    };
    return (['row', 'column'] as const).flatMap((part) => {
      const value = valueAt(record.data, [...path, part]);
      if (value === undefined || names[part].includes(String(value))) return [];
      return [
        findingAt(
          record,
          record.positionOf([...path, part]),
          `The figure "${figure.slug}" has no ${part} "${value}".`,
          `Use one of: ${names[part].join(', ')}.`,
        ),
      ];
    });
  });
}

/** Reports of mistakes, reports on security and the newsletter go to a form or to a line that takes e-mail. */
function checkEmails(record: ContentRecord, lines: ContentRecord[]): Finding[] {
  if (record.kind !== 'mission') return [];
  const emails = lines.filter(({ data }) => data?.channel === 'email').map(({ slug }) => slug);
  return [['corrections'], ['newsletter'], ['security', 'contact']].flatMap((field) => {
    const to = valueAt(record.data, field);
    if (typeof to !== 'string' || to.includes(':') || emails.includes(to)) return [];
    return [
      findingAt(
        record,
        record.positionOf(field),
        `There is no line "${to}" that is an e-mail address.`,
        emails.length > 0
          ? `Use one of: ${emails.sort().join(', ')}.`
          : 'Write the https address of a form, or delete the line.',
      ),
    ];
  });
}

/** Names of programmes, guides, lines, offices and figures lead to one that exists. */
function check({ records }: Content): Finding[] {
  const slugs = Map.groupBy(records, ({ kind }) => kind);
  const idsOf = (kind: Kind) => [...new Set(slugs.get(kind)?.map(({ slug }) => slug))].sort();
  return records.flatMap((record) => [
    ...checkIds(record, idsOf),
    ...checkCells(record, slugs.get('figures') ?? []),
    ...checkEmails(record, slugs.get('lines') ?? []),
  ]);
}

export default { name: 'reference', check } satisfies Rule;
