import type { AstroIntegration } from 'astro';
import { reportContent } from '../scripts/content-report.ts';

/**
 * While somebody writes with `npm run dev`, mistakes lie over the page until they are mended: the same report as
 * in the terminal, after each change and when a page is opened. A build has its check in `scripts/build.ts`.
 */
export function contentCheck(missionId: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let mistakes = '';
        let latest = new AbortController();
        const show = () => {
          if (mistakes === '') return;
          server.hot.send({
            type: 'error',
            err: { message: mistakes, stack: '', plugin: 'content-check' },
          });
        };
        const look = async () => {
          latest.abort();
          latest = new AbortController();
          const { signal } = latest;
          const wasWrong = mistakes !== '';
          try {
            const { report, isGood } = await reportContent(missionId, ['error'], signal);
            mistakes = isGood ? '' : report;
          } catch (error) {
            // A later change has begun a check of its own.
            if (signal.aborted) return;
            throw error;
          }
          if (mistakes !== '') console.error(mistakes);
          else if (wasWrong) server.hot.send({ type: 'full-reload' });
          show();
        };
        server.watcher.on('all', (_, path) => {
          if (/\.(mdx|ya?ml)$/.test(path)) void look();
        });
        server.ws.on('connection', show);
        // Not before the server answers: the first page comes sooner.
        server.httpServer?.once('listening', () => void look());
      },
    },
  };
}
