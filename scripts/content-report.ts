import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Level } from './checks/problem.ts';

export interface ContentReport {
  /** What the check says, as it stands in a terminal. */
  report: string;
  /** False where something has to be mended before the site can be built. */
  isGood: boolean;
}

/**
 * Checks a mission's content in a process of its own: what it reads of each text would stay in the memory of the
 * build, and would hold up the server of the writer.
 */
export async function reportContent(
  missionId: string,
  levels: readonly Level[],
  signal?: AbortSignal,
): Promise<ContentReport> {
  const check = spawn(
    process.execPath,
    ['scripts/check-content.ts', missionId, '--levels', levels.join()],
    { signal, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [report, [code]] = await Promise.all([text(check.stdout), once(check, 'exit')]);
  return { report, isGood: code === 0 };
}
