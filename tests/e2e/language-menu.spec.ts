import { expect, type Page, test } from '@playwright/test';
import { type Locale, locales } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import { samplePages } from './page-types.ts';
import type { Site } from './sites.ts';

const menu = (page: Page) => page.locator('language-menu details');
const button = (page: Page) => page.locator('language-menu summary');
const item = (page: Page, locale: Locale) =>
  page.locator(`language-menu a[hreflang="${locales[locale].lang}"]`);

/** An entry that is written in every full locale and in no other. */
function ownEntry(site: Site): { path: string; inLocale: (locale: Locale) => string } {
  const sample = samplePages(site).find(
    ({ type, locale }) => type === 'programmes item' && locale === site.defaultLocale,
  );
  if (!sample) throw new Error(`${site.mission} has no programme in its own language.`);
  const rest = sample.path.split('/').slice(2).join('/');
  return { path: sample.path, inLocale: (locale) => `/${locale}/${rest}` };
}

async function walkThroughLanguages(page: Page, site: Site) {
  const { path, inLocale } = ownEntry(site);
  for (const locale of site.locales.filter((other) => other !== site.defaultLocale)) {
    await test.step(inLocale(locale), async () => {
      const t = useStrings(locale);
      await page.goto(path);
      const title = await page.locator('h1').innerText();
      await button(page).click();
      await expect(item(page, locale)).toBeVisible();
      await expect(item(page, locale)).toHaveAttribute('lang', locales[locale].lang);
      const isTranslated = site.fullLocales.includes(locale);
      if (!isTranslated) await expect(item(page, locale)).toContainText(t('language.missingHere'));
      else await expect(item(page, locale)).toHaveText(locales[locale].label);

      await item(page, locale).click();
      await expect(page).toHaveURL(inLocale(locale));
      await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].lang);
      if (isTranslated) return;

      await expect(page.locator('h1')).toHaveText(t('untranslated.title'));
      const back = page.locator(`main a[hreflang="${locales[site.defaultLocale].lang}"]`);
      await expect(back).toHaveAttribute('lang', locales[site.defaultLocale].lang);
      await back.click();
      await expect(page).toHaveURL(path);
      await expect(page.locator('h1')).toHaveText(title);
    });
  }
}

forEachSite((site) => {
  test('the menu stays on the same entry or says honestly that it is not translated', async ({
    page,
  }) => {
    await walkThroughLanguages(page, site);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('the menu does the same', async ({ page }) => {
      await walkThroughLanguages(page, site);
    });
  });

  test('Escape closes the menu and gives the focus back', async ({ page }) => {
    for (const locale of site.locales) {
      await test.step(locale, async () => {
        await page.goto(`/${locale}/`);
        await button(page).focus();
        await page.keyboard.press('Enter');
        await expect(menu(page)).toHaveAttribute('open');
        await page.keyboard.press('Tab');
        await expect(page.locator('language-menu a').first()).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(menu(page)).not.toHaveAttribute('open');
        await expect(button(page)).toBeFocused();
      });
    }
  });

  test('a press outside and a focus elsewhere close the menu', async ({ page }) => {
    await page.goto(`/${site.defaultLocale}/`);
    await button(page).click();
    await expect(menu(page)).toHaveAttribute('open');
    // A press in the content would also move the focus there, which closes the menu by itself.
    await page.mouse.click(4, 4);
    await expect(menu(page)).not.toHaveAttribute('open');

    await button(page).click();
    await page.locator('language-menu a').last().focus();
    await expect(menu(page)).toHaveAttribute('open');
    await page.keyboard.press('Tab');
    await expect(menu(page)).not.toHaveAttribute('open');
  });

  test('the page of the reader is marked in the menu', async ({ page }) => {
    for (const locale of site.locales) {
      await page.goto(`/${locale}/`);
      await expect(page.locator('language-menu a[aria-current]')).toHaveCount(1);
      await expect(item(page, locale)).toHaveAttribute('aria-current', 'true');
    }
  });
});
