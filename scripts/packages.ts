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

/** Installs tools that few need, which have a lock file of their own; returns the folder of their packages. */
export function ensureTools(folder: string): string {
  const packages = `${folder}/node_modules`;
  if (existsSync(`${packages}/.package-lock.json`)) return packages;
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', options, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return packages;
  throw new Error(
    `The packages in ${folder} could not be installed. Check the network connection.`,
  );
}
