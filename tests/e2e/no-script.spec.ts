import { expect, type Page, test } from '@playwright/test';
import { forEachSite, onEach } from './each-site.ts';
import { oneOfEachType } from './page-types.ts';

/** Whether somebody answers now only a script can say; reading, printing and copying only it can do. */
const bodyText = (page: Page) =>
  page.locator('body').evaluate((body, scripted) => {
    for (const state of body.querySelectorAll(scripted)) state.remove();
    return (body as HTMLElement).innerText;
  }, 'open-state, exit-link [role], read-aloud, print-page, copy-text button');

test.use({ javaScriptEnabled: false });

forEachSite((site) => {
  // Scripts do the same in every language.
  const samples = oneOfEachType(site);

  for (const part of [0, 1]) {
    test(`every type of page is complete without JavaScript, part ${part + 1}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const viewport = page.viewportSize();
      const withScript = await browser.newPage({ baseURL, viewport, javaScriptEnabled: true });
      const half = samples.filter((_, index) => index % 2 === part);
      await onEach(half, async ({ type, path }) => {
        await page.goto(path);
        await expect.soft(page.locator('h1'), path).toBeVisible();
        if (type !== 'language choice') {
          const contact = page.locator('a:is([href^="tel:"], [href^="mailto:"]):visible');
          await expect.soft(contact.first(), path).toBeVisible();
        }
        // Search, look-up and saving are there with JavaScript only; their own tests see to the rest.
        if (['search', 'official channels', 'offline'].includes(type)) return;
        await withScript.goto(path);
        expect.soft(await bodyText(page), path).toBe(await bodyText(withScript));
      });
      await withScript.close();
    });
  }
});

forEachSite((site) => {
  test('menus open without JavaScript', async ({ page }) => {
    for (const locale of site.locales) {
      await page.goto(`/${locale}/`);
      for (const summary of await page.locator('header summary:visible').all()) {
        const link = summary.locator('xpath=..').locator('a').last();
        await expect(link, `/${locale}/`).toBeHidden();
        await summary.click();
        await expect(link, `/${locale}/`).toBeVisible();
        await summary.click();
      }
    }
  });

  test('the filters of a list open and lead on without JavaScript', async ({ page }) => {
    await page.goto(`/${site.defaultLocale}/news/`);
    const filter = page.locator('main nav details').last();
    const link = filter.locator('a').first();
    await expect(link).toBeHidden();
    await filter.locator('summary').click();
    const href = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(href ?? '');
    await expect(page.locator('main a[aria-current]').first()).toBeVisible();
  });
});
