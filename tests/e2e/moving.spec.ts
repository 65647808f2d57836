import { expect, type Page, test } from '@playwright/test';
import { browserArgs, findBrowser } from '../../scripts/browser.ts';
import { beforePath, fixedPath, homePath, pagePath, toHref } from '../../src/lib/urls.ts';
import { forEachSite } from './each-site.ts';
import { samplePages } from './page-types.ts';

// Playwright turns off the cache that pages come back from.
test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [...browserArgs, '--enable-features=BackForwardCache'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** The types of page that together have every script of the site, but those of pages that leave no copy. */
const withScripts = [
  'home',
  'help',
  'news item',
  'videos item',
  'search',
  'official channels',
  'share help',
  'offline',
];

/** Goes from one page to another as by a link; true when the browser faded from the one to the other. */
async function fades(page: Page, from: string, to: string): Promise<boolean> {
  await page.goto(from);
  await page.evaluate((href) => location.assign(href), to);
  await page.waitForURL(`**${to}`);
  return page.evaluate(() => (window as unknown as { faded: boolean }).faded);
}

/** Why the browser did not bring the first page back as it was; nothing where it did. */
async function reasonsAgainst(page: Page, first: string, second: string): Promise<string[]> {
  await page.goto(first);
  await page.goto(second);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const reasons = new Promise<string[]>((resolve) => {
    session.on('Page.frameNavigated', ({ type }) => {
      if (type === 'BackForwardCacheRestore') resolve([]);
    });
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      resolve(notRestoredExplanations.map(({ reason }) => reason)),
    );
  });
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  const entryId = entries[currentIndex - 1]?.id ?? 0;
  await session.send('Page.navigateToHistoryEntry', { entryId });
  return reasons;
}

forEachSite((site) => {
  const locale = site.defaultLocale;
  const home = toHref(locale, homePath);
  const help = toHref(locale, fixedPath('help'));
  const before = toHref(locale, beforePath);
  const traces = toHref(locale, pagePath('leave-no-traces'));

  test('pages fade into each other, but not with reduced motion, and never from or to one with the exit', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        Object.assign(window, { faded: viewTransition !== null });
      });
    });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await fades(page, home, help)).toBe(true);
    expect(await fades(page, help, before), 'to a page with the exit').toBe(false);
    expect(await fades(page, before, help), 'from a page with the exit').toBe(false);
    expect(await fades(page, before, traces), 'between pages with the exit').toBe(false);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await fades(page, home, help), 'with reduced motion').toBe(false);
  });

  test('pages come back as they were left', async ({ browser, baseURL }) => {
    const samples = samplePages(site).filter(
      (sample) => sample.locale === locale && withScripts.includes(sample.type),
    );
    test.setTimeout(20_000 + samples.length * 8_000);
    expect(samples.length).toBeGreaterThan(4);
    for (const { path } of samples) {
      const page = await browser.newPage({ baseURL });
      const reasons = await reasonsAgainst(page, path, path === home ? help : home);
      expect.soft(reasons, path).toEqual([]);
      await page.close();
    }
  });
});
