import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mediaTypes } from '../../src/lib/hosting/media-types.ts';
import {
  cacheControl,
  sensitivePlaces,
  siteHeaders,
} from '../../src/lib/hosting/response-headers.ts';
import { ensurePrograms, ensureTools } from '../../scripts/packages.ts';
import { compressFiles } from '../../scripts/release/compress.ts';
import { deploy, rollBack } from '../../scripts/release/deploy.ts';
import { makeCertificate, type Server, startServer } from '../../scripts/servers.ts';
import { Client, getPlain } from './client.ts';
import { copySite, locales } from './release-folder.ts';

/** One start of each server; both serve the same release, which was deployed as releases are. */
ensurePrograms(['nginx', 'caddy', 'rsync', 'openssl']);
const firstPort = Number(process.env.SERVERS_PORT ?? 4480);
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
// A server may run as somebody else.
chmodSync(folder, 0o755);
const releases = join(folder, 'releases-of-site');
const target = { folder: releases };
const watch = { reload() {}, async smoke() {} };
const site = copySite();
const certificate = makeCertificate(folder);
const places = sensitivePlaces(
  JSON.parse(readFileSync(join(site, 'sensitive-paths.json'), 'utf8')),
);
const read = (file: string) => readFileSync(join(site, file));
const deployAt = (second: number, commit: string) =>
  deploy(site, target, { instant: new Date(Date.UTC(2026, 10, 22, 12, 0, second)), commit }, watch);

before(async () => {
  await compressFiles(site);
  await deployAt(0, 'first');
});
after(() => {
  for (const path of [site, folder]) rmSync(path, { recursive: true });
});

/** The grade that the MDN HTTP Observatory gives, by its own code. */
function grade({ httpPort, httpsPort }: Server) {
  const tools = 'tests/servers/tools';
  ensureTools(tools);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`${tools}/grade.js`, String(httpPort), String(httpsPort)],
    { encoding: 'utf8', env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate.file } },
  );
  assert.ok(stdout, stderr);
  return JSON.parse(stdout) as { grade: string; score: number; tests: { pass: boolean }[] };
}

for (const [index, name] of (['nginx', 'caddy'] as const).entries()) {
  describe(name, () => {
    let server: Server;
    let client: Client;
    before(async () => {
      const ports: [number, number] = [firstPort + 2 * index, firstPort + 2 * index + 1];
      server = await startServer(name, releases, join(folder, name), ports, certificate);
      client = new Client(server.httpsPort, certificate.file);
      await client.get('/');
    });
    after(async () => {
      client.close();
      await server.stop();
    });

    test('every kind of answer has every header, its type and its time to be kept', async () => {
      assert.equal(client.protocol, 'h2');
      const one = (pattern: string) => `/${globSync(pattern, { cwd: site })[0]}`;
      const paths = [
        ...['/', '/en/', '/en/help/', '/en/help/check/', '/en/nothing/'],
        ...['/_astro/*.js', '/pagefind/fragment/*', '/pagefind/pagefind-entry.json'].map((path) =>
          one(path.slice(1)),
        ),
        ...['api/v1/lines.json', 'en/news/feed.xml', 'en/seminars/*.ics', 'files/*.pdf'].map(one),
        ...['/favicon.svg', '/favicon.ico', '/manifest.webmanifest', '/offline-worker.js'],
      ];
      for (const path of paths) {
        const { headers, status } = await client.get(path);
        assert.equal(status, path === '/en/nothing/' ? 404 : 200, path);
        for (const [header, value] of Object.entries(siteHeaders))
          assert.equal(headers[header.toLowerCase()], value, `${path} ${header}`);
        assert.equal(headers['cache-control'], cacheControl(path, places), path);
        const kind = extname(path).slice(1) || 'html';
        assert.equal(headers['content-type'], mediaTypes[kind], path);
        assert.equal(headers.server?.includes('/'), name === 'nginx' ? false : undefined, path);
        assert.equal(headers['set-cookie'], undefined);
      }
    });

    test('pages come as they were packed, or plain for who cannot unpack', async () => {
      const page = read('en/help/index.html');
      const ask = (encoding: string) => client.get('/en/help/', { 'accept-encoding': encoding });
      const brotli = await ask('gzip, br');
      assert.equal(brotli.headers['content-encoding'], 'br');
      assert.ok(brotli.body.equals(read('en/help/index.html.br')));
      assert.ok(brotliDecompressSync(brotli.body).equals(page));
      const gzip = await ask('gzip');
      assert.equal(gzip.headers['content-encoding'], 'gzip');
      assert.ok(gunzipSync(gzip.body).equals(page));
      const plain = await ask('identity');
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.ok(plain.body.equals(page));
      for (const { headers } of [brotli, gzip])
        assert.match(headers.vary ?? '', /Accept-Encoding/i);
    });

    test('what has not changed is not sent again', async () => {
      const { headers } = await client.get('/en/');
      const etag = headers.etag ?? '';
      assert.ok(etag);
      const again = await client.get('/en/', { 'if-none-match': etag });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
    });

    test('an unknown address is answered in its language', async () => {
      for (const locale of locales) {
        const { status, body, headers } = await client.get(`/${locale}/no/such/page/`);
        assert.equal(status, 404);
        assert.ok(body.equals(read(`${locale}/404.html`)), locale);
        assert.equal(headers['content-type'], mediaTypes.html);
      }
      const { status, body } = await client.get('/no-such-page.php?id=1');
      assert.equal(status, 404);
      assert.ok(body.equals(read('404.html')));
    });

    test('nothing for servers and nothing outside of the site is sent', async () => {
      const paths = [
        ...['/_headers', '/_redirects', '/sensitive-paths.json', '/.server/nginx-site.conf'],
        ...['/.server/', '/.git/config', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd'],
        ...['/en/help/index.html%00.js', '/pagefind/', '/_astro/'],
      ];
      for (const path of paths) {
        const { status, body } = await client.get(path);
        assert.ok(status >= 400, `${path} ${status}`);
        assert.ok(!body.includes('root:') && !body.includes('add_header'), path);
      }
    });

    test('addresses that moved, lack their slash or their encryption lead on', async () => {
      const moved = await client.get('/old/');
      assert.equal(moved.status, 301);
      assert.equal(moved.headers.location, '/en/help/');
      const bare = await client.get('/en/help');
      assert.ok([301, 308].includes(bare.status), String(bare.status));
      assert.equal(new URL(bare.headers.location ?? '', 'https://a/en/').pathname, '/en/help/');
      const plain = await getPlain(server.httpPort, '/en/help/?q=1');
      assert.ok([301, 308].includes(plain.status), String(plain.status));
      // Caddy takes a port other than 443 for one that is reached through 443.
      const port = name === 'nginx' ? `:${server.httpsPort}` : '';
      assert.equal(plain.headers.location, `https://localhost${port}/en/help/?q=1`);
    });

    test('the MDN HTTP Observatory grades it A+', () => {
      const { grade: letter, score, tests } = grade(server);
      console.log(`MDN HTTP Observatory, ${name}: ${letter}, ${score}`);
      assert.equal(letter, 'A+');
      assert.ok(score >= 125, String(score));
      assert.ok(
        tests.every(({ pass }) => pass),
        JSON.stringify(tests, null, 1),
      );
    });

    test('a new release and the way back are seen with the next request', async () => {
      const page = read('en/help/index.html');
      assert.ok((await client.get('/en/help/')).body.equals(page));
      writeFileSync(join(site, 'en/help/index.html'), 'the next release');
      try {
        await deployAt(10 + index, name);
        const { body, headers } = await client.get('/en/help/', { 'accept-encoding': 'identity' });
        assert.equal(String(body), 'the next release');
        assert.ok(headers.etag);
        await rollBack(target, watch);
        assert.ok((await client.get('/en/help/')).body.equals(page));
      } finally {
        writeFileSync(join(site, 'en/help/index.html'), page);
      }
    });
  });
}
