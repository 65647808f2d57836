/**
 * Prints what each kind of page of each built mission costs the reader: bytes of the first view (HTML with
 * its CSS, brotli), of JavaScript, requests until it is loaded, and the first paint on this machine. A
 * report, not a test: bytes are checked by `npm run test:site`, times depend on the machine.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { samplePages } from '../tests/e2e/page-types.ts';
import { type Site, toSites } from '../tests/e2e/sites.ts';
import { browserArgs, ensureBrowser, findBrowser } from './browser.ts';
import { siteHandler } from './site-handler.ts';

const runs = 3;
const brotliSize = (body: Buffer) => brotliCompressSync(body).length;
const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from the navigation to the first contentful paint, as the browser saw it. */
const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );

async function measure(page: Page, site: Site, origin: string, path: string) {
  let requests = 0;
  let scripts = 0;
  const paints: number[] = [];
  page.removeAllListeners('response');
  page.on('response', async (response) => {
    // Later runs find files in the browser's cache.
    if (paints.length > 0) return;
    requests += 1;
    if (response.request().resourceType() === 'script' && response.ok())
      scripts += brotliSize(await response.body());
  });
  for (let run = 0; run < runs; run += 1) {
    await page.goto(origin + path, { waitUntil: 'load' });
    paints.push(await firstPaint(page));
  }
  const html = readFileSync(`${site.folder}${path}index.html`);
  const inline = [...html.toString().matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];
  const inlineScripts = inline.reduce(
    (sum, [, code = '']) => sum + brotliSize(Buffer.from(code)),
    0,
  );
  return {
    'first view, B': brotliSize(html),
    'scripts, B': scripts + inlineScripts,
    requests,
    'first paint, ms': Math.round(median(paints)),
  };
}

ensureBrowser();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
const page = await context.newPage();
for (const site of toSites()) {
  const server = createServer(siteHandler(site.folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const { path, type } of samplePages(site)) {
    if (!type.startsWith('not found')) rows[path] = await measure(page, site, origin, path);
  }
  console.log(`\n${site.mission}: the heaviest page of each type in each language`);
  console.table(rows);
  server.close();
}
await browser.close();
