import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nginxModules, pathOf } from './packages.ts';

/**
 * nginx and Caddy on loopback, with the very configuration that docs/operations.md tells operators to write;
 * only places, ports and the certificate are others.
 */
export interface Server {
  name: 'nginx' | 'caddy';
  httpPort: number;
  httpsPort: number;
  stop(): Promise<void>;
}

/** A certificate for `localhost` that it is its own authority for. */
export interface Certificate {
  file: string;
  key: string;
}

const exampleFolder = '/srv/slovakia';
const exampleHost = 'www.example.org';

/** The block of a language in the handbook of operators. */
function exampleOf(language: string): string {
  const text = readFileSync('docs/operations.md', 'utf8');
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (!found) throw new Error(`docs/operations.md has no block of ${language}.`);
  return found;
}

/** Makes a certificate for `localhost` in a folder. */
export function makeCertificate(folder: string): Certificate {
  const [file, key] = [join(folder, 'localhost.pem'), join(folder, 'localhost.key')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const { status, stderr } = spawnSync(
    pathOf('openssl'),
    ['req', '-x509', ...kind, '-days', '2', ...subject, '-keyout', key, '-out', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl failed: ${stderr}`);
  return { file, key };
}

function nginxConfiguration(root: string, work: string, ports: number[], own: Certificate) {
  const [http = 0, https = 0] = ports;
  const example = exampleOf('nginx')
    .replaceAll(/^.*\[::\].*\n/gm, '')
    .replaceAll(exampleFolder, root)
    .replaceAll(/(ssl_certificate) .*;/g, `$1 ${own.file};`)
    .replaceAll(/(ssl_certificate_key) .*;/g, `$1 ${own.key};`)
    .replaceAll(exampleHost, 'localhost')
    .replace('listen 443 ', `listen 127.0.0.1:${https} `)
    .replace('listen 80;', `listen 127.0.0.1:${http};`)
    .replace('https://$host$request_uri', `https://$host:${https}$request_uri`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/${kind};`,
  );
  return `include ${nginxModules}/*.conf;
worker_processes auto;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; ${temporary.join(' ')}
${example}}
`;
}

function caddyConfiguration(root: string, ports: number[], own: Certificate) {
  const [http = 0, https = 0] = ports;
  return `{
  admin off
  http_port ${http}
  https_port ${https}
  default_bind 127.0.0.1
}
${exampleOf('caddyfile')
  .replaceAll(exampleFolder, root)
  .replace(`${exampleHost} {`, `localhost {\n  tls ${own.file} ${own.key}`)}`;
}

async function isListening(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a server for the releases in a folder (see `deploy`) and waits until it answers. `work` is a folder for
 * what the server itself writes. Throws what the server said where it does not start.
 */
export async function startServer(
  name: Server['name'],
  releases: string,
  work: string,
  [httpPort, httpsPort]: [number, number],
  certificate: Certificate,
): Promise<Server> {
  mkdirSync(work, { recursive: true });
  const ports = [httpPort, httpsPort];
  const file = join(work, name);
  writeFileSync(
    file,
    name === 'nginx'
      ? nginxConfiguration(releases, work, ports, certificate)
      : caddyConfiguration(releases, ports, certificate),
  );
  const args =
    name === 'nginx'
      ? ['-e', `${work}/error.log`, '-c', file, '-g', 'daemon off;']
      : ['run', '--config', file, '--adapter', 'caddyfile'];
  const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  const server: ChildProcess = spawn(pathOf(name), args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stdout?.on('data', (part) => (said += part));
  server.stderr?.on('data', (part) => (said += part));
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`${name} stopped:\n${said}`);
    if (await isListening(httpPort)) return { name, httpPort, httpsPort, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${name} did not answer:\n${said}`);
}
