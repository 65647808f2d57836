import { appendFileSync, mkdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const file = 'test-results/bench-build.jsonl';

/** The machine as it is when the benchmark starts: figures of different ones, or of a busy one, do not compare. */
const machine = {
  date: new Date().toISOString(),
  node: process.version,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memory: totalmem(),
  load: loadavg()[0] ?? 0,
};

export const describeMachine = () =>
  `${machine.processor}, ${machine.cores} cores, ${(machine.memory / 1e9).toFixed(0)} GB, Node ${machine.node}, ` +
  `load ${machine.load.toFixed(1)} at the start, ${machine.date}`;

/** Keeps what was measured beside the machine that it was measured on. */
export function keep(result: Record<string, unknown>): void {
  mkdirSync('test-results', { recursive: true });
  appendFileSync(file, `${JSON.stringify({ ...result, machine })}\n`);
}
