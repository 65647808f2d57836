import type { AstroIntegration } from 'astro';
import { checkContent, warnOfContent } from '../scripts/checks/index.ts';
import { toReport, toWarningReport } from '../scripts/checks/report.ts';

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
        const problems = await checkContent(process.cwd(), [missionId]);
        if (problems.length === 0) {
          const warnings = await warnOfContent(process.cwd(), [missionId]);
          if (warnings.length > 0) console.warn(toWarningReport(warnings));
          return;
        }
        console.error(toReport(problems));
        if (command === 'build') process.exit(1);
      },
    },
  };
}
