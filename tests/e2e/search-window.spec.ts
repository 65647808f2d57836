import { expect, test } from '@playwright/test';
import { locales } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import { axeFinds, best, combobox, opener, options, results, words } from './searching.ts';

forEachSite((site) => {
  const own = site.defaultLocale;

  test('the window from the header: a combobox with keys, counts and a way to all', async ({
    page,
  }) => {
    const t = useStrings(own);
    await page.goto(`/${own}/`);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await expect(combobox(page)).toBeFocused();
    await expect(options(page)).toHaveCount(0);
    await combobox(page).pressSequentially('n');
    await expect(options(page).first()).toBeVisible();
    await combobox(page).fill(words[own]);
    await expect(combobox(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('dialog [role="status"]')).toHaveText(/\d/);
    expect(await axeFinds(page)).toEqual([]);

    await page.keyboard.press('ArrowDown');
    const first = options(page).first();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(first).toHaveText(t('search.all', { query: words[own] }));
    await expect(combobox(page)).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? 'none',
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    // A field of the type search is emptied by the first Escape.
    if (await combobox(page).isVisible()) await page.keyboard.press('Escape');
    await expect(combobox(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();

    await opener(page).click();
    await combobox(page).fill(words[own]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/${own}/search/?q=${words[own]}`);
    await expect(results(page).first()).toBeVisible();
    expect(await axeFinds(page)).toEqual([]);
  });

  test('what comes later comes below what is there', async ({ page }) => {
    await page.goto(`/${own}/`);
    await opener(page).click();
    await combobox(page).fill(words[own]);
    await expect(options(page).nth(1)).toBeVisible();
    const tops = () =>
      options(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const early = await tops();
    await expect(page.locator('dialog [role="status"]')).not.toBeEmpty();
    const late = await tops();
    expect(late.slice(0, early.length)).toEqual(early);
  });

  test('without its parts the link in the header leads to the page of search', async ({ page }) => {
    await page.route('**/search/*/*.json', (route) => route.abort());
    await page.goto(`/${own}/`);
    await opener(page).click();
    await expect(page).toHaveURL(`/${own}/search/`);
  });

  for (const locale of site.locales.filter((code) => locales[code].dir === 'rtl')) {
    test(`${locale}: from right to left, also in the window`, async ({ page }) => {
      await page.goto(`/${locale}/`);
      await opener(page).click();
      await combobox(page).fill(words[locale]);
      await expect(options(page).first()).toBeVisible();
      const right = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((node) => getComputedStyle(node).direction);
      expect(await right('dialog [role="option"]')).toBe('rtl');
      await combobox(page).fill('prechodny pobyt');
      const foreign = page.locator('dialog [role="option"][lang="sk"]').first();
      await expect(foreign).toHaveAttribute('dir', 'ltr');
      await page.keyboard.press('Enter');
      await expect(best(page).first()).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
});
