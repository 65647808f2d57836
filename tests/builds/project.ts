import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');
const content = join(root, 'src/content');
const parts = ['src', 'integrations', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json'];
const day = '2026-11-22T12:00:00Z';

/** A copy of the project in a folder of its own, with one mission: one that ships, or the small one of the tests. */
export class Project {
  readonly folder: string;
  readonly mission: string;

  constructor(mission: string, source: string) {
    this.mission = mission;
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
    const filter = (path: string) => !path.startsWith(content + sep);
    for (const part of [...parts, 'package.json', 'package-lock.json'])
      cpSync(join(root, part), join(this.folder, part), { recursive: true, filter });
    mkdirSync(join(this.folder, 'src/content'), { recursive: true });
    cpSync(join(root, source), join(this.folder, 'src/content', mission), { recursive: true });
    const modules = realpathSync(join(root, 'node_modules'));
    symlinkSync(modules, join(this.folder, 'node_modules'), 'junction');
  }

  /** What the environment of a build says, beside the machine's own. */
  #options(more: Record<string, string>) {
    const { SITE_NOW: _, ...environment } = process.env;
    const clock = more.SOURCE_DATE_EPOCH ? {} : { SITE_NOW: day };
    return { cwd: this.folder, env: { ...environment, MISSION: this.mission, ...clock, ...more } };
  }

  #start(more: Record<string, string>) {
    return spawn(process.execPath, ['scripts/build.ts'], {
      ...this.#options(more),
      detached: true,
    });
  }

  /** Builds to the end. Throws what the build said, where it failed. */
  async build(more: Record<string, string> = {}): Promise<void> {
    const build = this.#start(more);
    const [said, [code]] = await Promise.all([
      Promise.all([text(build.stdout), text(build.stderr)]),
      once(build, 'exit'),
    ]);
    if (code !== 0) throw new Error(said.join('\n'));
  }

  /** Builds, and kills the build with all that it started after so many milliseconds, if it still runs. */
  async buildAndKill(after: number, more: Record<string, string>): Promise<boolean> {
    const build = this.#start(more);
    const { pid } = build;
    if (!pid) throw new Error('The build did not start.');
    for (const said of [build.stdout, build.stderr]) said.resume();
    const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), after);
    const [, signal] = await once(build, 'exit');
    clearTimeout(timer);
    return signal === 'SIGKILL';
  }

  /** Every file that is served, with a hash of its content. */
  files(): Map<string, string> {
    const cwd = join(this.folder, 'dist', this.mission);
    const names = globSync('**/{*,.*}', { cwd }).filter((name) =>
      statSync(join(cwd, name)).isFile(),
    );
    return new Map(
      names.sort().map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(cwd, name)))
          .digest('hex'),
      ]),
    );
  }
}

/** The names of files that are in one of two sites only, or differ. */
export const differences = (one: Map<string, string>, other: Map<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  );
