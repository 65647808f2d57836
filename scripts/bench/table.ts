import type { Run } from './build-run.ts';
import type { PeerBuild } from './peers.ts';
import type { Size } from './site-files.ts';

const seconds = (value: number) => `${value.toFixed(1)} s`;
const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;

/** Issue 8 compares builds without search, since the peers have none. */
const searchStage = 'search-index';
const withoutSearch = ({ wall, stages }: Run) => wall - (stages[searchStage] ?? 0);

/** A build in a line. */
export function toLine({ wall, cpu, memory, largest }: Run): string {
  const known = [
    cpu === undefined ? 'processor time unknown on this system' : `${seconds(cpu)} processor`,
    memory === undefined || largest === undefined
      ? 'memory unknown on this system'
      : `${megabytes(memory)} memory (${megabytes(largest)} of it the largest process)`,
  ];
  return [`${seconds(wall)} wall`, ...known].join(', ');
}

export const toSizeLine = ({ pages, files, bytes }: Size) =>
  `${pages} pages, ${files} files, ${megabytes(bytes)}`;

/** The stages of a build in their order; those that take less than a tenth of a second together. */
export function toStages(run: Run): string[] {
  const stages = Object.entries(run.stages);
  const short = stages.filter(([, value]) => value < 0.1);
  const rest = short.reduce((sum, [, value]) => sum + value, 0);
  return [
    ...stages.filter((stage) => !short.includes(stage)),
    ['all others' as string, rest] as const,
    ['search left out' as string, withoutSearch(run)] as const,
  ].map(([name, value]) => `  ${name.padEnd(18)} ${seconds(value).padStart(9)}`);
}

/** A build of a peer, and how many times its time this site took. */
export function toPeerLine(own: Run, { variant, rc, wall, cpu, rssMB, html }: PeerBuild): string {
  const name = variant.padEnd(12);
  if (rc !== 0) return `${name} did not build; its log is in .cache/bench/peers-work/`;
  const processor = own.cpu === undefined ? '' : `, processor ${(own.cpu / cpu).toFixed(2)} x`;
  return (
    `${name} ${seconds(wall)} wall, ${seconds(cpu)} processor, ${rssMB} MB, ${html} pages: ` +
    `${(withoutSearch(own) / wall).toFixed(2)} x without search, ${(own.wall / wall).toFixed(2)} x with it${processor}`
  );
}
