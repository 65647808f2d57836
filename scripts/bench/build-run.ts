import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isKnown, memoryOf, secondsOfEnded } from './process-tree.ts';

/** What a build took. Figures that the system does not tell are left out. */
export interface Run {
  /** Seconds by the clock on the wall. */
  wall: number;
  /** Seconds of processor time, of all processes together. */
  cpu?: number;
  /** The most memory that all processes held at once, in bytes. */
  memory?: number;
  /** The most memory that one process held. */
  largest?: number;
  /** Seconds by stage. */
  stages: Record<string, number>;
}

/** Milliseconds between two looks at the memory. */
const interval = 100;

/** Environment of a build of the generated mission; benchmarks see the same time on every day. */
export const environment = {
  ...process.env,
  MISSION: 'generated',
  SITE_NOW: '2026-11-22T12:00:00Z',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/** What `npm run build` starts, with the options of Node that stand there; npm itself is not measured. */
const commandOf = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts.build;

/** Programs of the packages come first, as npm does it. */
const pathOf = (folder: string) =>
  [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** Builds a project to the end as `npm run build` does. Throws what the build said where it fails. */
export async function build(folder: string): Promise<Run> {
  const times = join(folder, '.cache/times.json');
  mkdirSync(join(folder, '.cache'), { recursive: true });
  rmSync(times, { force: true });
  const usedBefore = secondsOfEnded();
  const start = performance.now();
  const child = spawn(commandOf(folder), {
    cwd: folder,
    env: { ...environment, PATH: pathOf(folder), BUILD_TIMES: times },
    shell: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const most = { memory: 0, largest: 0 };
  const look = () => {
    const all = memoryOf(child.pid as number);
    most.memory = Math.max(
      most.memory,
      all.reduce((sum, bytes) => sum + bytes, 0),
    );
    most.largest = Math.max(most.largest, ...all);
  };
  const timer = isKnown ? setInterval(look, interval) : undefined;
  const [status] = await once(child, 'close');
  clearInterval(timer);
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build of ${folder} failed:\n${said}`);
  return {
    wall,
    ...(isKnown && { cpu: secondsOfEnded() - usedBefore, ...most }),
    stages: JSON.parse(readFileSync(times, 'utf8')),
  };
}
