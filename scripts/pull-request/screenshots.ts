import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { locales } from '../../src/lib/locales.ts';
import { browserArgs, ensureBrowser, findBrowser } from '../browser.ts';
import { siteHandler } from '../site-handler.ts';
import type { ChangedPage } from './pages.ts';

const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
};

/** Few pictures show what matters: the first pages, and one from right to left where there is one. */
const mostPages = 4;

/** The pages to take pictures of: changed ones that are there, at least one in each direction of writing. */
export function pagesToShow(pages: ChangedPage[]): ChangedPage[] {
  const present = pages.filter(({ status }) => status !== 'deleted');
  const leftwards = present.filter(({ locale }) => locales[locale].dir === 'rtl');
  const others = present.filter((page) => !leftwards.includes(page));
  return [...others.slice(0, mostPages - 1), ...leftwards.slice(0, 1)];
}

/** Takes pictures of pages of a built site into a folder and says what they are called. */
export async function takeScreenshots(
  site: string,
  pages: ChangedPage[],
  folder: string,
): Promise<{ name: string; path: string }[]> {
  const shown = pagesToShow(pages);
  if (shown.length === 0) return [];
  ensureBrowser();
  mkdirSync(folder, { recursive: true });
  const server = createServer(siteHandler(site)).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  const taken: { name: string; path: string }[] = [];
  for (const [screen, viewport] of Object.entries(screens)) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    for (const { href } of shown) {
      await page.goto(`http://127.0.0.1:${port}${href}`);
      const file = `${href.replace(/^\/|\/$/g, '').replaceAll('/', '-')}-${screen}.png`;
      await page.screenshot({ path: join(folder, file) });
      taken.push({ name: `${href} on a ${screen}`, path: `screenshots/${file}` });
    }
  }
  await browser.close();
  server.close();
  return taken;
}
