import type { AstroIntegration } from 'astro';
import { checkContent } from '../scripts/checks/index.ts';
import { toReport } from '../scripts/checks/report.ts';

/** Stops the build before anything is written when the mission's content has problems; `dev` shows them. */
export function contentCheck(missionId: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        const problems = checkContent(process.cwd(), [missionId]);
        if (problems.length === 0) return;
        if (command === 'dev') logger.error(toReport(problems));
        else throw new Error(toReport(problems));
      },
    },
  };
}
