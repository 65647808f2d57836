import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { forEachSite } from './each-site.ts';
import { exitOf, leftBehind, nothing, sensitivePaths } from './safe-paths.ts';

/** Where a page leads on to by itself, as a short address does. */
const leadsTo = (file: string) =>
  /http-equiv="refresh" content="0; url=([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];

/** How many pages are opened between two looks at what they left behind. */
const round = 25;

forEachSite((site) => {
  for (const locale of site.locales) {
    test(`${locale}: every page asks nobody else, names no referrer, keeps its policy and leaves nothing behind`, async ({
      page,
      context,
    }) => {
      const files = globSync(`${locale}/**/*.html`, { cwd: site.folder }).concat('index.html');
      test.setTimeout(30_000 + files.length * 1_000);
      const problems: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(`${site.origin}/`)) problems.push(`asked ${request.url()}`);
        if (request.headers().referer) problems.push(`told ${request.url()} where it was`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
        if (response.headers()['set-cookie']) problems.push(`cookie of ${response.url()}`);
      });
      page.on('console', (message) => {
        const text = message.text();
        if (text.includes('Content Security Policy')) problems.push(text);
      });
      for (const [index, file] of files.entries()) {
        const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
        await page.goto(path);
        await page.waitForURL(leadsTo(`${site.folder}/${file}`) ?? path);
        expect.soft(problems.splice(0), path).toEqual([]);
        if (index % round > 0 && file !== files.at(-1)) continue;
        expect(await leftBehind(page), `after the pages up to ${path}`).toEqual(nothing);
        expect(await context.cookies()).toEqual([]);
      }
      expect(files.length).toBeGreaterThan(20);
    });

    test(`${locale}: searching asks nobody else and leaves nothing behind`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      await page.goto(`/${locale}/search/`);
      await page.getByRole('searchbox').fill('IOM');
      await expect(page.locator('site-search [role="status"]')).not.toBeEmpty();
      expect(new Set(asked)).toEqual(new Set([site.origin]));
      expect(await leftBehind(page)).toEqual(nothing);
    });
  }

  test('links to other websites do not say where the reader comes from', async ({
    page,
    context,
  }) => {
    const referrers: (string | undefined)[] = [];
    await context.route(
      (url) => url.origin !== site.origin,
      (route) => {
        referrers.push(route.request().headers().referer);
        return route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' });
      },
    );
    const pages = ['/', ...sensitivePaths(site, site.defaultLocale)].map((path) =>
      path === '/' ? `/${site.defaultLocale}/` : path,
    );
    test.setTimeout(30_000 + pages.length * 2_000);
    for (const path of pages) {
      await page.goto(path);
      const link = page.locator(`a[href^="http"]:not([href="${exitOf(site)}"])`).last();
      await link.evaluate((element: HTMLElement) => element.click());
      await page.waitForURL((url) => url.origin !== site.origin);
      expect.soft(await page.evaluate(() => document.referrer), path).toBe('');
    }
    expect(referrers.length).toBeGreaterThanOrEqual(pages.length);
    expect(referrers.filter(Boolean)).toEqual([]);
  });
});
