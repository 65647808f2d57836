import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { brotliOf, isPacked } from '../release/compress.ts';
import { siteHandler } from '../site-handler.ts';

/** The address of the empty page: what no page can be faster than. */
export const floorPath = '/empty/';

/** One kilobyte of a page with nothing in it but its own name. */
const floorPage =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title><meta name="viewport" content="width=device-width"><meta name="description" content="Empty"><link rel="icon" href="/favicon.svg"></head><body><main><h1>Empty</h1></main></body></html>'.padEnd(
    1024,
  );

/** What an address may mean, as servers look for it. */
const filesOf = (address: string): string[] =>
  address.endsWith('/')
    ? [`${address}index.html`]
    : [address, `${address}.html`, `${address}/index.html`];

/**
 * Serves a folder from a copy of its own, which gets each file, and beside it the packed one, when it is first
 * asked for. `as` says whether it is one of our sites, with their headers, or what another generator made.
 */
export async function serveCopy(folder: string, as: 'site' | 'files') {
  const copy = mkdtempSync(join(tmpdir(), 'pages-'));
  const put = async (name: string, bytes: Buffer) => {
    const file = join(copy, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (isPacked(name, bytes)) writeFileSync(`${file}.br`, await brotliOf(bytes));
  };
  const take = async (address: string) => {
    const isFile = (name: string) =>
      statSync(join(folder, name), { throwIfNoEntry: false })?.isFile();
    const name = filesOf(address).find(isFile);
    if (name && !existsSync(join(copy, name))) await put(name, readFileSync(join(folder, name)));
  };
  await put(`${floorPath}index.html`, Buffer.from(floorPage));
  for (const name of ['/404.html', '/sensitive-paths.json', '/redirects.json']) await take(name);
  const files: RequestListener =
    as === 'site' ? siteHandler(copy) : sirv(copy, { dev: true, etag: true, brotli: true });
  const server = createServer(async (request, response) => {
    await take(new URL(request.url ?? '/', 'http://localhost').pathname);
    files(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      rmSync(copy, { recursive: true });
    },
  };
}
