import { expect, test } from '@playwright/test';
import { forEachSite } from './each-site.ts';
import { entryPages } from './page-types.ts';

/** Guides of a locale with a word of the glossary in them. */
const guide = '/guides/ukraine/';

forEachSite((site) => {
  const locales = site.locales.filter((locale) =>
    entryPages(site, locale, 'guides').includes(`/${locale}${guide}`),
  );

  for (const locale of locales) {
    test(`${locale}: a word of the glossary opens where it stands, by keyboard too`, async ({
      page,
    }) => {
      await page.goto(`/${locale}${guide}`);
      const word = page.locator('button[popovertarget]').first();
      const note = page.locator('[popover]').first();
      await expect(note).toBeHidden();
      await word.focus();
      await expect(note).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(note).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(note).toBeVisible();
      const address = page.url();
      await page.keyboard.press('Tab');
      const link = note.getByRole('link');
      await expect(link).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
      await expect(word).toBeFocused();
      expect(page.url()).toBe(address);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Tab');
      await expect(note).toBeHidden();
    });

    test(`${locale}: the definition stands beside its word, inside the window`, async ({
      page,
    }) => {
      await page.goto(`/${locale}${guide}`);
      const word = page.locator('button[popovertarget]').first();
      await word.click();
      const [at, box] = [
        await word.boundingBox(),
        await page.locator('[popover]').first().boundingBox(),
      ];
      const { width = 0 } = page.viewportSize() ?? {};
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const below = (box?.y ?? 0) - ((at?.y ?? 0) + (at?.height ?? 0));
      const above = (at?.y ?? 0) - ((box?.y ?? 0) + (box?.height ?? 0));
      expect(Math.max(below, above)).toBeGreaterThanOrEqual(0);
      expect(Math.max(below, above)).toBeLessThan(20);
    });

    test(`${locale}: its link leads to the term in the glossary`, async ({ page }) => {
      await page.goto(`/${locale}${guide}`);
      await page.locator('button[popovertarget]').first().click();
      await page.locator('[popover] a').first().click();
      const id = new URL(page.url()).hash.slice(1);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    });
  }
});

forEachSite((site) => {
  test('without scripts the words open as well', async ({ browser }) => {
    const [locale] = site.locales;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${locale}${guide}`);
    await page.locator('button[popovertarget]').first().click();
    await expect(page.locator('[popover]').first()).toBeVisible();
    await context.close();
  });
});
