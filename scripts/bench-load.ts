/**
 * Loads nginx and Caddy on loopback with requests for the built site of `MISSION`, as browsers mix them: pages,
 * scripts, pictures, the search index, feeds, calendars and open data. Prints, for 2,000 requests a second and for
 * as many as the machine gives, how many were answered and how fast. Server and load share the machine's cores.
 */
import { cpSync, globSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { missionId } from '../src/lib/mission.ts';
import { siteFolder } from './build-folders.ts';
import { ensurePrograms, ensureTools } from './packages.ts';
import { compressFiles } from './release/compress.ts';
import { deploy } from './release/deploy.ts';
import { makeCertificate, startServer } from './servers.ts';

const floor = 2000;
const seconds = 15;
const connections = 64;
const ports: [number, number] = [4490, 4491];

/** What of the answer of autocannon is read here. */
interface Result {
  requests: { average: number };
  latency: { p50: number; p99: number; max: number };
  errors: number;
  timeouts: number;
  non2xx: number;
}

/** Some of each kind of file, pages most often. */
function pathsOf(site: string): string[] {
  const some = (pattern: string, count: number) => {
    const files = globSync(pattern, { cwd: site }).sort();
    const step = Math.max(1, Math.floor(files.length / count));
    return files.filter((_, index) => index % step === 0).slice(0, count);
  };
  const files = [
    ...some('*/**/index.html', 60),
    ...some('_astro/*', 10),
    ...some('pagefind/{fragment,index}/*', 15),
    ...some('pagefind/pagefind*', 4),
    ...some('*/**/feed.*', 6),
    ...some('**/*.ics', 2),
    ...some('api/**/*.json', 3),
  ];
  return files.map((file) => `/${file.replace(/index\.html$/, '')}`);
}

ensurePrograms(['nginx', 'caddy', 'rsync', 'openssl']);
const module = join(ensureTools('tests/servers/tools'), 'autocannon/autocannon.js');
const { default: autocannon } = await import(pathToFileURL(module).href);
const folder = mkdtempSync(join(tmpdir(), 'load-'));
chmodSync(folder, 0o755);
try {
  const site = join(folder, 'site');
  cpSync(siteFolder(missionId), site, { recursive: true });
  await compressFiles(site);
  const target = { folder: join(folder, 'target') };
  const watch = { reload() {}, async smoke() {} };
  await deploy(site, target, { instant: new Date(), commit: 'load' }, watch);
  const certificate = makeCertificate(folder);
  const requests = pathsOf(site).map((path) => ({ path, headers: { 'accept-encoding': 'br' } }));
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores; ${requests.length} addresses`);
  console.log('server  asked/s  answered/s   p50 ms   p99 ms   max ms  errors');
  for (const name of ['nginx', 'caddy'] as const) {
    const server = await startServer(name, target.folder, join(folder, name), ports, certificate);
    const url = `https://localhost:${server.httpsPort}`;
    console.log(`${name}: the machine's load of the last minute was ${loadavg()[0]?.toFixed(1)}`);
    try {
      for (const overallRate of [floor, undefined]) {
        const options = { url, connections, duration: seconds, requests, overallRate };
        const result: Result = await autocannon({
          ...options,
          tlsOptions: { rejectUnauthorized: false },
        });
        const { latency, errors, timeouts, non2xx } = result;
        const cells = [
          String(overallRate ?? 'most').padStart(7),
          result.requests.average.toFixed(0).padStart(10),
          ...[latency.p50, latency.p99, latency.max].map((value) => value.toFixed(0).padStart(7)),
          String(errors + timeouts + non2xx).padStart(6),
        ];
        console.log(`${name.padEnd(6)} ${cells.join('  ')}`);
        if (errors + timeouts + non2xx > 0) process.exitCode = 1;
      }
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
