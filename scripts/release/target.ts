import { spawnSync } from 'node:child_process';
import { pathOf } from '../packages.ts';

/** Where releases go: a folder, on this machine or on a host that SSH reaches. */
export interface Target {
  host?: string | undefined;
  folder: string;
}

/** Reads `/srv/site` or `user@host:/srv/site`. Throws a sentence; a path that a shell would read otherwise is none. */
export function readTarget(text: string): Target {
  const [, host, folder] = /^(?:([\w.-]+@[\w.-]+|[\w.-]+):)?(\/[\w./-]+[\w-])$/.exec(text) ?? [];
  if (folder && !folder.includes('..') && !host?.startsWith('-')) return { host, folder };
  throw new Error(`"${text}" is no target. Write a folder as /srv/site or user@host:/srv/site.`);
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) throw new Error(`${command} could not be started.`, { cause: error });
  if (status === 0) return stdout;
  throw new Error(`${command} failed: ${(stderr || stdout).trim()}`);
}

/** Runs a line of shell where the releases are, and returns what it printed. */
export const runAt = ({ host }: Target, script: string) =>
  host ? run('ssh', [host, script]) : run('sh', ['-c', script]);

/** Files are compared by their content, not by their dates, and every server may read them. */
const always = ['--recursive', '--links', '--checksum', '--delete', '--perms', '--chmod=D755,F644'];

/** Copies a folder to a path of the target with the given options of rsync; returns what rsync printed. */
export const copyTo = ({ host }: Target, from: string, to: string, options: string[]) =>
  run(pathOf('rsync'), [...always, ...options, `${from}/`, `${host ? `${host}:` : ''}${to}/`]);
