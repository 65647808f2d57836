import { readFileSync, readdirSync } from 'node:fs';

/**
 * What Linux says of processes in `/proc`. Other systems say it elsewhere or not at all: there `isKnown` is false
 * and the figures are left out.
 */
export const isKnown = process.platform === 'linux';

/** A process that has ended meanwhile has no files any more. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The bytes of memory of a process and of each that it started; what they share counts for each. */
export function memoryOf(pid: number): number[] {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0;
  const children = threadsOf(pid)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).trim().split(' '))
    .filter(Boolean);
  return [Number(kilobytes) * 1024, ...children.flatMap((child) => memoryOf(Number(child)))];
}

/** Linux counts in hundredths of a second, whatever the processor does. */
const ticks = 100;

/** The seconds of processor time of all that this process has started and that has ended, with all of theirs. */
export function secondsOfEnded(): number {
  // The name of the program stands in brackets and may hold spaces; fields are counted behind it.
  const fields = read('/proc/self/stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}
