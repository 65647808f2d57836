import type { Row } from './rows.ts';

/** A page that says `noindex` fails this audit of search engines, and is meant to. */
const onPurpose = 'is-crawlable';

const isUnindexed = ({ faults }: Row) => faults.seo.includes(onPurpose);

/** What a page lacks that does not depend on the machine, as sentences. */
export function faultsIn(row: Row): string[] {
  const { path, faults, cls } = row;
  const audits = [
    ...faults.accessibility,
    ...faults['best-practices'],
    ...faults.seo.filter((id) => id !== onPurpose),
  ];
  return [
    ...audits.map((id) => `${path}: Lighthouse's audit "${id}"`),
    ...(cls > 0 ? [`${path}: its layout shifts by ${cls}`] : []),
  ];
}

const ratio = (value: number, floor: number) => `${value} (${(value / floor).toFixed(2)})`;

const columns: [title: string, cell: (row: Row, floor: Row) => string | number][] = [
  ['perf', ({ scores }) => scores.performance],
  ['access', ({ scores }) => scores.accessibility],
  ['best', ({ scores }) => scores['best-practices']],
  ['seo', (row) => `${row.scores.seo}${isUnindexed(row) ? '*' : ' '}`],
  ['FCP ms', ({ fcp }, floor) => ratio(fcp, floor.fcp)],
  ['LCP ms', ({ lcp }, floor) => ratio(lcp, floor.lcp)],
  ['TBT ms', ({ tbt }) => tbt],
  ['CLS', ({ cls }) => cls],
  ['first view B', ({ firstView }) => firstView],
  ['all B', ({ bytes }) => bytes],
  ['requests', ({ requests }) => requests],
  ['type', ({ type }) => type],
  ['page', ({ path }) => path],
];

/** The last two columns are texts, so they begin at the same place; figures end there. */
const isText = (index: number) => index >= columns.length - 2;

/** The rows of one language under the empty page, whose times are 1 in brackets. */
export function toTable(floor: Row, rows: Row[]): string {
  const cells = [floor, ...rows].map((row) => columns.map(([, cell]) => String(cell(row, floor))));
  const lines = [columns.map(([title]) => title), ...cells];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((line) => line[index]?.length ?? 0)),
  );
  const pad = (cell: string, index: number) =>
    isText(index) ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0);
  const table = lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
  return rows.some(isUnindexed)
    ? `${table}\n* Not to be found by search engines, on purpose: Lighthouse counts that as a fault.`
    : table;
}
