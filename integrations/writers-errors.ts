import type { AstroIntegration } from 'astro';
import { checkContent } from '../scripts/checks/index.ts';
import { toReport } from '../scripts/checks/report.ts';

/**
 * While somebody writes with `npm run dev`, mistakes in the content lie over the page until they are
 * mended: the same report as in the terminal, after each change and when a page is opened.
 */
export function writersErrors(missionId: string): AstroIntegration {
  return {
    name: 'writers-errors',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let report = '';
        const show = () => {
          if (report === '') return;
          server.hot.send({
            type: 'error',
            err: { message: report, stack: '', plugin: 'content-check' },
          });
        };
        const look = async () => {
          const problems = await checkContent(process.cwd(), [missionId]);
          const wasWrong = report !== '';
          report = problems.length > 0 ? toReport(problems) : '';
          if (report === '' && wasWrong) server.hot.send({ type: 'full-reload' });
          show();
        };
        server.watcher.on('all', (_, path) => {
          if (/\.(mdx|ya?ml)$/.test(path)) void look();
        });
        server.ws.on('connection', show);
        void look();
      },
    },
  };
}
