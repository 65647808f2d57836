import type { AstroIntegration } from 'astro';
import { inspectContent } from '../scripts/checks/index.ts';
import { toReport } from '../scripts/checks/report.ts';

/**
 * Reads the mission's content before a build writes anything. A mistake ends the build with the plain
 * report, without the stack of a program error; the writer's server only shows it.
 */
export function contentCheck(missionId: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = await inspectContent(process.cwd(), {
          missions: [missionId],
          levels: ['error', 'warning'],
        });
        if (problems.length === 0) return;
        console.error(toReport(problems));
        const isWrong = problems.some(({ level }) => level === 'error');
        if (command === 'build' && isWrong) process.exit(1);
      },
    },
  };
}
