import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, dirname } from 'node:path';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { environment } from './build-run.ts';
import { edit, editedItem } from './changes.ts';

/** Seconds that a writer waits for `npm run dev`. */
export interface DevTimes {
  /** From the command to the first answer of the home page. */
  ready: number;
  /** From then to the first answer of an entry. */
  entry: number;
  /** From the saved file to the page that says its new title. */
  change: number;
}

/** Milliseconds between two requests, and after which nothing is expected any more. */
const interval = 50;
const limit = 600_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address === 'object' && address) return address.port;
  throw new Error('There is no free port.');
}

/** Asks for a page until it is there and says a text; the seconds that this took. */
async function secondsUntil(url: string, text: string, isOver: () => boolean): Promise<number> {
  const start = performance.now();
  while (!isOver() && performance.now() - start < limit) {
    const html = await fetch(url).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    );
    if (html.includes(text)) return (performance.now() - start) / 1000;
    await wait(interval);
  }
  throw new Error(`${url} did not say "${text}".`);
}

/**
 * Starts `npm run dev` in a project, looks at a page before and after it gets a new title, and ends it. Astro reads
 * all content anew where the port is another one than before.
 */
export async function measureDev(project: string, port: number, title: string): Promise<DevTimes> {
  // A group of its own, so that all that npm starts ends with it.
  const child = spawn('npm', ['run', 'dev', '--', '--port', String(port), '--host', '127.0.0.1'], {
    cwd: project,
    env: { ...environment, ASTRO_DEV_BACKGROUND: '1' },
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  let isEnded = false;
  const ended = once(child, 'close').then(() => {
    isEnded = true;
  });
  const isOver = () => isEnded;
  const end = () => process.kill(-(child.pid as number));
  process.once('SIGINT', end);
  const file = editedItem(project);
  const locale = basename(dirname(file));
  const site = `http://127.0.0.1:${port}/${locale}/`;
  const page = `${site}news/${basename(file, '.mdx')}/`;
  try {
    const ready = await secondsUntil(site, '</html>', isOver);
    const entry = await secondsUntil(page, '</html>', isOver);
    edit(file, /^title: .*$/m, `title: ${title}`);
    const change = await secondsUntil(page, title, isOver);
    return { ready, entry, change };
  } catch (error) {
    throw new Error(`npm run dev: ${said}`, { cause: error });
  } finally {
    process.off('SIGINT', end);
    if (!isEnded) end();
    await ended;
  }
}
