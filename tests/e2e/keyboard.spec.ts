import { expect, type Page, test } from '@playwright/test';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';

/** What has the focus: how it is called, and whether the reader can see where the focus is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return {
      isBody: element === document.body,
      isLast: element === [...document.querySelectorAll('footer a')].at(-1),
      name: (element.innerText || element.getAttribute('name') || element.tagName).slice(0, 60),
      isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      isInSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    };
  });

forEachSite((site) => {
  for (const locale of site.locales) {
    const t = useStrings(locale);

    test(`${locale}: the skip link comes first and leads to the content`, async ({ page }) => {
      await page.goto(`/${locale}/help/`);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: t('nav.skip') });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(
        true,
      );
    });

    // The search has controls that no other page has; they are the same in every language.
    const pages = locale === site.defaultLocale ? ['', 'search/'] : [''];
    for (const path of pages.map((page) => `/${locale}/${page}`)) {
      test(`${locale}: the focus is always in sight on ${path}`, async ({ page }) => {
        await page.goto(path);
        const lost: string[] = [];
        let last = await focused(page);
        for (let presses = 0; presses < 400 && !last.isLast; presses += 1) {
          await page.keyboard.press('Tab');
          last = await focused(page);
          if (last.isBody) break;
          if (!last.isMarked || !last.isInSight) lost.push(last.name);
        }
        expect(lost).toEqual([]);
        expect(last.isLast, 'the last link of the page is reached').toBe(true);
      });
    }
  }
});
