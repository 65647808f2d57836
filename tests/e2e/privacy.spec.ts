import { expect, type Page, test } from '@playwright/test';
import { forEachLocale, onEach } from './each-site.ts';

/** Everything that a site can leave behind in a browser. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));
const nothing = {
  cookies: '',
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  workers: [],
};

forEachLocale((name, samples, { origin }) => {
  test(`${name}: pages ask nobody else and leave nothing behind`, async ({ page, context }) => {
    const foreign: string[] = [];
    const unanswered: string[] = [];
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(`${origin}/`)) return route.continue();
      foreign.push(url);
      return route.abort();
    });
    page.on('response', (response) => {
      const isPage = response.request().resourceType() === 'document';
      if (!isPage && response.status() >= 400) unanswered.push(response.url());
    });

    await onEach(samples, async ({ type, path }) => {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      if (type === 'search') {
        await page.getByRole('searchbox').fill('IOM');
        await expect(page.locator('site-search [role="status"]')).not.toBeEmpty();
      }
      expect.soft(foreign.splice(0), `asked of others by ${path}`).toEqual([]);
      expect.soft(unanswered.splice(0), `missing on ${path}`).toEqual([]);
      expect.soft(await leftBehind(page), path).toEqual(nothing);
    });
    expect(await context.cookies()).toEqual([]);
  });
});
