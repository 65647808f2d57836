import { expect, test } from '@playwright/test';
import { forEachSite } from './each-site.ts';

test.use({ javaScriptEnabled: false });

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
