import type { AstroIntegration } from 'astro';
import { checkContent } from '../scripts/checks/index.ts';
import { toReport } from '../scripts/checks/report.ts';

/**
 * Reads the mission's content before a build writes anything. A mistake ends the build with the plain
 * report, without the stack of a program error; the writer's server only shows it.
 */
export function contentCheck(missionId: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = checkContent(process.cwd(), [missionId]);
        if (problems.length === 0) return;
        console.error(toReport(problems));
        if (command === 'build') process.exit(1);
      },
    },
  };
}
