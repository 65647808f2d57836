import type { Measurement } from './lighthouse.ts';

/** What was measured of one page. */
export interface Row extends Measurement {
  type: string;
  path: string;
}

/** The run that was disturbed least; what a page lacks, it lacks in every run. */
export const best = (runs: Measurement[]): Measurement =>
  runs.reduce((least, run) => (run.scores.performance > least.scores.performance ? run : least));
