import { expect, test } from '@playwright/test';
import { forEachSite } from './each-site.ts';

forEachSite((site) => {
  for (const locale of site.locales) {
    test(`${locale}: the phone's menu opens by keyboard, where not all links stand in the header`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/`);
      const details = page.locator('header nav details');
      const links = page.locator('header nav a');
      if (!site.fullLocales.includes(locale) && (await details.count()) === 0) {
        await expect(links.first()).toBeVisible();
        return;
      }
      const first = details.locator('a').first();
      await expect(first).toBeHidden();
      await details.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(first).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(first).toBeFocused();
      const href = await first.getAttribute('href');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(href ?? '');
    });
  }
});
