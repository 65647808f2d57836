import { expect, test } from '@playwright/test';
import { locales } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';

forEachSite((site) => {
  for (const locale of site.locales) {
    test(`${locale}: an unknown address answers in its language with help`, async ({ page }) => {
      const t = useStrings(locale);
      for (const path of [`/${locale}/no-such-page/`, `/${locale}/news/no/such/entry`]) {
        await test.step(path, async () => {
          const response = await page.goto(path);
          expect(response?.status()).toBe(404);
          await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].lang);
          await expect(page.locator('h1')).toHaveText(t('notFound.title'));
          await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
          await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
          await page.locator(`main a[href="/${locale}/help/"]`).first().click();
          await expect(page.locator('h1')).toHaveText(t('page.help'));
        });
      }
    });
  }

  test('an unknown address of no language answers in all of them with help', async ({ page }) => {
    for (const path of ['/no-such-page/', '/xx/', '/no-such.php?id=1']) {
      await test.step(path, async () => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        for (const locale of site.locales) {
          const { lang, dir } = locales[locale];
          const part = page.locator(`[lang="${lang}"][dir="${dir}"]`, {
            has: page.locator(`a[href="/${locale}/help/"]`),
          });
          const title = useStrings(locale)('notFound.title');
          await expect(part.last().getByText(title, { exact: true }), locale).toBeVisible();
        }
        await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
      });
    }
  });
});
