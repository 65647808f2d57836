import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that deploying and its tests start, each with the Debian packages that bring it. */
const packagesOf = {
  rsync: ['rsync'],
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  openssl: ['openssl'],
} as const;
export type Program = keyof typeof packagesOf;

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The path of a program on this machine. */
const find = (name: Program) =>
  folders.map((folder) => join(folder, name)).find((file) => existsSync(file));

/** Where Debian says which modules its nginx loads. */
export const nginxModules = '/etc/nginx/modules-enabled';
const hasBrotli = () => existsSync(join(nginxModules, '50-mod-http-brotli-static.conf'));
const isThere = (name: Program) => Boolean(find(name)) && (name !== 'nginx' || hasBrotli());

/** The path of a program that is there. Throws a sentence where it is not. */
export function pathOf(name: Program): string {
  const found = find(name);
  if (found) return found;
  throw new Error(
    `There is no ${name}. On Debian: "apt-get install ${packagesOf[name].join(' ')}".`,
  );
}

/** Installs the programs that are missing, where that can be done. Throws a sentence that says what to install. */
export function ensurePrograms(names: readonly Program[]): void {
  const missing = names.filter((name) => !isThere(name)).flatMap((name) => packagesOf[name]);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: 'ignore', timeout: 600_000, env } as const;
    console.log(`Installing ${missing.join(', ')} …`);
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], options);
  }
  if (names.every(isThere)) return;
  throw new Error(
    `This needs ${missing.join(', ')}. On Debian: "apt-get install ${missing.join(' ')}", then run the command again.`,
  );
}

const tools = 'tests/servers/tools';

/** Installs the tools that measure servers, which have a lock file of their own; returns their folder. */
export function ensureTools(): string {
  if (existsSync(`${tools}/node_modules/.package-lock.json`)) return tools;
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', options, { cwd: tools, stdio: 'inherit' });
  if (status === 0) return tools;
  throw new Error(`The packages in ${tools} could not be installed. Check the network connection.`);
}
