import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { AstroIntegration } from 'astro';

/**
 * The check runs in a process of its own: what it reads of each text would stay in the memory of the build, and
 * would hold up the server of the writer.
 */
const argumentsOf = (missionId: string, levels: string) => [
  'scripts/check-content.ts',
  missionId,
  '--levels',
  levels,
];

/** What the check says of mistakes; empty where there are none. */
async function mistakesOf(missionId: string, signal: AbortSignal): Promise<string> {
  const check = spawn(process.execPath, argumentsOf(missionId, 'error'), {
    signal,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(check.stdout), once(check, 'exit')]);
  return code === 0 ? '' : said;
}

/**
 * Reads the mission's content before a build writes anything; a mistake ends the build with the report. While
 * somebody writes with `npm run dev`, mistakes lie over the page until they are mended: the same report as in the
 * terminal, after each change and when a page is opened.
 */
export function contentCheck(missionId: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        // All of the report is about what has to be mended, so it goes where mistakes are told.
        const { status } = spawnSync(process.execPath, argumentsOf(missionId, 'error,warning'), {
          stdio: ['ignore', 2, 2],
        });
        if (status !== 0) process.exit(1);
      },
      'astro:server:setup': ({ server }) => {
        let report = '';
        let latest = new AbortController();
        const show = () => {
          if (report === '') return;
          server.hot.send({
            type: 'error',
            err: { message: report, stack: '', plugin: 'content-check' },
          });
        };
        const look = async () => {
          latest.abort();
          latest = new AbortController();
          const { signal } = latest;
          const wasWrong = report !== '';
          try {
            report = await mistakesOf(missionId, signal);
          } catch (error) {
            // A later change has begun a check of its own.
            if (signal.aborted) return;
            throw error;
          }
          if (report !== '') console.error(report);
          else if (wasWrong) server.hot.send({ type: 'full-reload' });
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
