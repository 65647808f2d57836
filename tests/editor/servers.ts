import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeEditor } from '../../scripts/editor/bundle.ts';
import { editorHandler } from '../../scripts/editor/handler.ts';
import { missionSchema } from '../../src/lib/schemas.ts';
import { missionId } from './project.ts';

const servers: Server[] = [];

/** Serves on this machine; gives the origin. */
export async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

export function closeServers(): void {
  for (const server of servers.splice(0)) server.close();
}

/** Serves the bundled editor of a project for a folder, or for the Git host at an origin. */
export function serveEditor(root: string, program: string, host?: string): Promise<string> {
  const mission = missionSchema.parse(
    parse(readFileSync(join(root, 'src/content', missionId, 'mission.yaml'), 'utf8')),
  );
  const backend = { repo: 'owner/site', branch: 'main', ...(host && { api_root: host }) };
  writeEditor({ folder: program, missionId, mission, backend, host, root });
  return serve(editorHandler(program));
}

/** `npm run dev` of a project, as soon as it says where it answers. */
export async function startDev(root: string): Promise<{ origin: string; stop: () => void }> {
  // Bundling the editor has made this process one of production.
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    MISSION: missionId,
    SITE_NOW: '2026-11-22T12:00:00Z',
  };
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const writer = spawn(process.execPath, [astro, 'dev', '--port', '0'], { cwd: root, env });
  const origin = await new Promise<string>((done, fail) => {
    let said = '';
    writer.on('exit', () => fail(new Error(said)));
    writer.stdout.on('data', (text) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) done(address);
    });
  });
  return { origin, stop: () => writer.kill() };
}
