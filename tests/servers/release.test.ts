import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { ensurePrograms } from '../../scripts/packages.ts';
import { currentOf, deploy, rollBack, type Watch } from '../../scripts/release/deploy.ts';
import { smokeTest } from '../../scripts/release/smoke.ts';
import { readTarget, runAt } from '../../scripts/release/target.ts';
import { siteHandler } from '../../scripts/site-handler.ts';
import { copySite, locales, mission } from './release-folder.ts';

ensurePrograms(['rsync']);
const temporary = mkdtempSync(join(tmpdir(), 'release-test-'));
const site = copySite();
after(() => {
  for (const folder of [temporary, site]) rmSync(folder, { recursive: true });
});
const good: Watch = { reload() {}, async smoke() {} };
let second = 0;

/** A target with some releases, of a site of one page that says its number. */
async function makeTarget(name: string, releases: number) {
  const target = { folder: join(temporary, name) };
  const source = join(temporary, `${name}-source`);
  mkdirSync(source);
  writeFileSync(join(source, 'same.txt'), 'same');
  const next = async (text: string, watch = good) => {
    writeFileSync(join(source, 'index.html'), text);
    second += 1;
    const instant = new Date(Date.UTC(2026, 10, 22, 12, 0, second));
    return deploy(source, target, { instant, commit: `commit${second}` }, watch);
  };
  for (let number = 1; number <= releases; number += 1) await next(`release ${number}`);
  const served = () => readFileSync(join(target.folder, 'current/index.html'), 'utf8');
  const kept = () => readdirSync(join(target.folder, 'releases'));
  return { target, next, served, kept, folder: target.folder };
}

/** Serves a folder on loopback as the preview does. */
async function serve(folder: string) {
  const server = createServer(siteHandler(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

test('a target is a folder here or on a host, and nothing that a shell reads otherwise', () => {
  assert.deepEqual(readTarget('/srv/site'), { host: undefined, folder: '/srv/site' });
  assert.deepEqual(readTarget('web@host.example:/srv/site'), {
    host: 'web@host.example',
    folder: '/srv/site',
  });
  for (const text of [
    'site',
    '/srv/site; rm -rf /',
    '/',
    'host:site',
    '-oProxyCommand=x:/a',
    '/a/../b',
  ])
    assert.throws(() => readTarget(text), /is no target/, text);
});

test('the command says what it lacks, and goes back by itself', async () => {
  const { folder, served } = await makeTarget('command', 2);
  const release = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/release.ts', ...args], { encoding: 'utf8' });
  const nowhere = release();
  assert.equal(nowhere.status, 1);
  assert.match(nowhere.stderr, /^Say where to: --to/);
  const url = ['--url', 'http://127.0.0.1:9/'];
  assert.match(release('--to', 'site; rm -rf /', ...url).stderr, /is no target/);
  const note = join(folder, 'reloaded');
  const back = release('--to', folder, ...url, '--back', '--reload', `echo yes > ${note}`);
  assert.equal(back.status, 0, back.stderr);
  assert.match(back.stdout, /is served again/);
  assert.equal(served(), 'release 1');
  assert.ok(existsSync(note));
});

test('a site that was built goes to a static host by its own command, and is compared there', async () => {
  const served = join(temporary, 'uploaded');
  mkdirSync(served);
  const { origin, stop } = await serve(served);
  const upload = async (command: string) => {
    const args = ['scripts/release.ts', '--built', '--upload', command, '--url', origin];
    const run = spawn(process.execPath, args, { env: { ...process.env, MISSION: mission } });
    const [said, wrong, [status]] = await Promise.all([
      text(run.stdout),
      text(run.stderr),
      once(run, 'exit'),
    ]);
    return { said, wrong, status };
  };
  try {
    const good = await upload(`cp -r dist/${mission}/. ${served}`);
    assert.equal(good.status, 0, good.wrong);
    assert.match(good.said, /serves what was built/);
    assert.match((await upload('exit 3')).wrong, /Upload: failed/);
    const half = await upload(`rm -r ${served}/en && echo half`);
    assert.equal(half.status, 1);
    assert.match(half.wrong, /\/en\/ answers 404/);
  } finally {
    stop();
  }
});

test('releases follow each other under one link; five stay, and what is the same is kept once', async () => {
  const { folder, served, kept, next } = await makeTarget('follow', 7);
  assert.equal(served(), 'release 7');
  assert.equal(kept().length, 5);
  const before = statSync(join(folder, 'current/same.txt'));
  await next('release 8');
  const now = statSync(join(folder, 'current/same.txt'));
  assert.equal(now.ino, before.ino);
  assert.equal(now.mtimeMs, before.mtimeMs);
  assert.equal(statSync(join(folder, 'current/index.html')).mode & 0o777, 0o644);
});

test('a release that the server or the smoke test refuses is taken back', async () => {
  const { target, next, served, kept } = await makeTarget('refuse', 2);
  const before = currentOf(target);
  let reloads = 0;
  const refused: Watch[] = [
    {
      reload() {
        reloads += 1;
      },
      smoke: () => Promise.reject(new Error('/en/ answers 500')),
    },
    {
      reload() {
        reloads += 1;
        if (served() === 'bad') throw new Error('nginx: [emerg] unknown directive');
      },
      async smoke() {},
    },
  ];
  for (const watch of refused) {
    reloads = 0;
    await assert.rejects(next('bad', watch), /was taken back; \S+ is served again/);
    assert.equal(served(), 'release 2');
    assert.equal(currentOf(target), before);
    assert.equal(kept().length, 2);
    assert.equal(reloads, 2);
  }
});

test('the way back serves the release before, until there is none', async () => {
  const { target, served, folder } = await makeTarget('back', 3);
  assert.match(await rollBack(target, good), /^\d{8}T\d{6}Z-commit\d+$/);
  assert.equal(served(), 'release 2');
  await rollBack(target, good);
  assert.equal(served(), 'release 1');
  await assert.rejects(rollBack(target, good), /There is no release before/);
  assert.equal(served(), 'release 1');
  assert.ok(existsSync(join(folder, 'current/same.txt')));
});

test('an upload that is cut off or spoilt is never served', async () => {
  const { folder, served, next, target } = await makeTarget('cut', 1);
  // What a killed upload leaves is overwritten by the next.
  mkdirSync(join(folder, 'releases/partial'));
  writeFileSync(join(folder, 'releases/partial/index.html'), 'half');
  assert.equal(served(), 'release 1');
  await next('release 2');
  assert.equal(served(), 'release 2');
  assert.ok(!existsSync(join(folder, 'releases/partial')));
  rmSync(join(folder, 'releases'), { recursive: true });
  writeFileSync(join(folder, 'releases'), 'no folder');
  await assert.rejects(next('release 3'), /sh failed: mkdir/);
  assert.throws(() => runAt(target, 'exit 3'), /sh failed/);
});

test('the smoke test compares what is served with what was built', async () => {
  const served = join(temporary, 'served');
  cpSync(site, served, { recursive: true });
  const { server, origin, stop } = await serve(served);
  try {
    await smokeTest(origin, site, locales);
    writeFileSync(join(served, 'en/index.html'), 'half');
    rmSync(join(served, 'uk/help/index.html'));
    await assert.rejects(smokeTest(origin, site, locales), (error: Error) => {
      assert.match(error.message, /\/en\/ is not what was built/);
      assert.match(error.message, /\/uk\/help\/ answers 404/);
      return true;
    });
    server.removeAllListeners('request').on('request', (_, response) => response.end('other'));
    await assert.rejects(smokeTest(origin, site, locales), /has not the right Content-Security-/);
  } finally {
    stop();
  }
});
