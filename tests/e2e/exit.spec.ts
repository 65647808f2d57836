import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { useStrings } from '../../src/lib/strings.ts';
import { beforePath, entryPath, fixedPath, needPath, toHref } from '../../src/lib/urls.ts';
import { forEachSite } from './each-site.ts';
import { exitOf, sensitivePaths } from './safe-paths.ts';

const exitLink = (page: Page) => page.locator('exit-link a').first();

/** Answers for the place that the exit leads to, and keeps what it was told of the reader. */
async function standInFor(context: BrowserContext, url: string) {
  const referrers: (string | undefined)[] = [];
  await context.route(`${url}**`, (route) => {
    referrers.push(route.request().headers().referer);
    return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
  });
  return referrers;
}

/** Opens the help page and then a sensitive one, as somebody would who follows links. */
async function openAfterHelp(page: Page, help: string, path: string) {
  await page.goto(help);
  await page.goto(path);
  await expect(page.locator('exit-link:defined')).toHaveCount(1);
}

forEachSite((site) => {
  const exit = exitOf(site);

  for (const locale of site.locales) {
    const t = useStrings(locale);
    const help = toHref(locale, fixedPath('help'));
    const before = toHref(locale, beforePath);
    const guide = toHref(locale, entryPath('guides', 'exploitation-and-trafficking'));

    test(`${locale}: the exit leaves at once, and Back shows what was before`, async ({
      page,
      context,
      hasTouch,
    }) => {
      const referrers = await standInFor(context, exit);
      await openAfterHelp(page, help, guide);
      const link = exitLink(page);
      await (hasTouch ? link.tap() : link.click());
      await expect(page).toHaveURL(exit);
      expect(referrers).toEqual([undefined]);
      await page.goBack();
      await expect(page).toHaveURL(help);
    });

    test(`${locale}: Shift three times leaves; it is announced and times out`, async ({
      page,
      context,
    }) => {
      await standInFor(context, exit);
      await page.clock.install();
      await openAfterHelp(page, help, guide);
      const status = page.locator('exit-link [role="status"]');
      await expect(status).toHaveText(t('exit.shift'));
      await page.keyboard.press('Shift+a');
      await page.keyboard.press('Shift+Tab');
      await expect(status).toHaveText(t('exit.shift'));
      await page.keyboard.press('Shift');
      await expect(status).toHaveText(t('exit.shiftTwo'));
      await page.keyboard.press('Shift');
      await expect(status).toHaveText(t('exit.shiftOne'));
      await page.clock.runFor(5000);
      await expect(status).toHaveText(t('exit.shiftOver'));
      await page.keyboard.press('Shift');
      await expect(status).toHaveText(t('exit.shiftTwo'));
      await page.keyboard.press('a');
      await expect(status).toHaveText(t('exit.shiftOver'));
      await page.clock.runFor(5000);
      await expect(status).toHaveText(t('exit.shift'));
      await expect(page).toHaveURL(guide);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
      await expect(page).toHaveURL(exit);
      await page.goBack();
      await expect(page).toHaveURL(help);
    });

    test(`${locale}: the exit is in sight everywhere, covered by nothing, next to the skip link`, async ({
      page,
    }) => {
      await page.goto(guide);
      const isOnTop = () =>
        exitLink(page).evaluate((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const points = [left + 4, right - 4].flatMap((x) =>
            [top + 4, bottom - 4].map((y) => [x, y]),
          );
          return points.every(([x = 0, y = 0]) => link.contains(document.elementFromPoint(x, y)));
        });
      for (const place of [0, 0.5, 1]) {
        await page.evaluate((part) => window.scrollTo(0, part * document.body.scrollHeight), place);
        expect(await isOnTop(), `scrolled by ${place}`).toBe(true);
      }
      // The last link of the page is not behind the exit.
      const last = await page.locator('footer a').last().boundingBox();
      const bar = await page.locator('exit-link').boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
      expect(bar?.height).toBeLessThan((page.viewportSize()?.height ?? 0) / 5);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.locator('language-menu summary').click();
      expect(await isOnTop(), 'with the menu open').toBe(true);
      await page.keyboard.press('Escape');

      await page.goto(guide);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(exitLink(page)).toBeFocused();
      const hidden: string[] = [];
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const focus = document.activeElement;
          const edge = document.querySelector('exit-link');
          if (!focus || !edge || focus === document.body || edge.contains(focus)) return '';
          const isCovered =
            focus.getBoundingClientRect().bottom > edge.getBoundingClientRect().top + 1;
          return isCovered ? (focus.textContent ?? '') : '';
        });
        if (covered) hidden.push(covered.trim());
      }
      expect(hidden, 'links that have the focus behind the exit').toEqual([]);
    });

    test(`${locale}: links from a sensitive page leave none in the way back`, async ({ page }) => {
      await openAfterHelp(page, help, toHref(locale, needPath('exploitation')));
      await page.locator(`main a[href="${before}"]`).first().click();
      await expect(page).toHaveURL(before);
      await page.locator('footer a[href$="/contact/"]').click();
      await expect(page.locator('h1')).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(help);
    });

    test(`${locale}: what is most sensitive shows under the address of the page before it`, async ({
      page,
      context,
    }) => {
      await standInFor(context, exit);
      await page.goto(help);
      await page.locator(`main li a[href="${before}"]`).click();
      await expect(page.locator('h1')).toHaveText(t('before.title'));
      const title = await page.title();
      await page.locator('before-links:defined').waitFor();
      await page.locator(`a[href="${guide}"]`).click();
      await expect(page.locator('h1')).not.toHaveText(t('before.title'));
      await expect(page.locator('h1')).toBeFocused();
      await expect(page).toHaveURL(before);
      await expect(page).toHaveTitle(title);
      await page.locator('exit-link:defined').waitFor();
      await page.locator('a[href="#main"]').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
      await exitLink(page).click();
      await expect(page).toHaveURL(exit);
      await page.goBack();
      await expect(page).toHaveURL(help);
    });

    test.describe(`${locale}, without JavaScript`, () => {
      test.use({ javaScriptEnabled: false });

      test('the exit and the way to what is most sensitive are plain links', async ({
        page,
        context,
        hasTouch,
      }) => {
        await standInFor(context, exit);
        await page.goto(help);
        await page.locator(`main li a[href="${before}"]`).click();
        await page.locator(`a[href="${guide}"]`).click();
        await expect(page).toHaveURL(guide);
        const link = exitLink(page);
        await (hasTouch ? link.tap() : link.click());
        await expect(page).toHaveURL(exit);
      });
    });
  }

  test('while the other page loads, nothing of this one is to be seen', async ({
    page,
    context,
  }) => {
    const [path = ''] = sensitivePaths(site, site.defaultLocale);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await context.route(`${exit}**`, async (route) => {
      await held;
      return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
    });
    await page.goto(path);
    await page.locator('exit-link:defined').waitFor();
    const shown = await exitLink(page).evaluate((link: HTMLElement) => {
      link.click();
      const icons = document.querySelectorAll<HTMLLinkElement>('[rel~="icon"]');
      return {
        isSeen: document.body.checkVisibility(),
        title: document.title,
        icons: [...icons].map(({ href }) => href),
      };
    });
    expect(shown.isSeen).toBe(false);
    expect(shown.title).toBe(new URL(exit).hostname);
    expect(new Set(shown.icons)).toEqual(new Set(['data:,']));
    answer();
    await expect(page).toHaveURL(exit);
  });

  test('a page that was left and comes back as it was leaves again', async ({ page, context }) => {
    const [path = ''] = sensitivePaths(site, site.defaultLocale);
    await context.route(`${exit}**`, (route) => route.fulfill({ status: 204 }));
    await page.goto(path);
    await page.locator('exit-link:defined').waitFor();
    const left = page.waitForRequest(`${exit}**`);
    await exitLink(page).evaluate((link: HTMLElement) => link.click());
    await left;
    await context.unroute(`${exit}**`);
    await standInFor(context, exit);
    // The page may be gone before it could answer, so it is not waited for.
    await page.evaluate(() => {
      setTimeout(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    });
    await expect(page).toHaveURL(exit);
  });

  test('sensitive pages are sent so that no copy stays in the browser', async ({ request }) => {
    const paths = sensitivePaths(site, site.defaultLocale);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const headers = (await request.get(path)).headers();
      expect.soft(headers['cache-control'], path).toBe('no-store');
      expect.soft(headers['referrer-policy'], path).toBe('no-referrer');
    }
    const open = await request.get(`/${site.defaultLocale}/`);
    expect(open.headers()['cache-control']).not.toBe('no-store');
  });
});
