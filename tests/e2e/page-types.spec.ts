import { expect, type Page, test } from '@playwright/test';
import { locales } from '../../src/lib/locales.ts';
import { expectNoViolations } from './axe.ts';
import { forEachLocale, onEach } from './each-site.ts';
import { shiftsOn, watchShifts } from './layout-shifts.ts';
import { findClipped, findMenuProblems, findSmallTargets } from './measure.ts';
import type { SamplePage } from './page-types.ts';
import { expectGoodPrint } from './paper.ts';
import { expectSameWithout } from './without-script.ts';

const narrow = 320;

async function expectGoodLayout(page: Page, { path, locale }: SamplePage, width: number) {
  const where = `${path} at ${width} px`;
  expect.soft(await page.evaluate(findClipped, { width }), where).toEqual([]);
  expect.soft(await page.evaluate(findSmallTargets), where).toEqual([]);
  if (locale) expect.soft(await page.evaluate(findMenuProblems, width), where).toEqual([]);
  await expect.soft(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
  await expect.soft(page.getByRole('heading', { level: 1 }), where).toBeVisible();
}

/** Each page is opened once on each device, and looked at in every way there: opening is what takes time. */
forEachLocale((name, samples) => {
  test(`${name}: every type of page fits, is at hand, without barriers, on paper and without scripts`, async ({
    page,
    browser,
    baseURL,
    isMobile,
  }) => {
    const size = page.viewportSize();
    if (!size) throw new Error('The project has no viewport.');
    const plain = await browser.newPage({ baseURL, viewport: size, javaScriptEnabled: false });
    await watchShifts(page);
    await onEach(samples, async (sample) => {
      const { path, locale, type } = sample;
      await page.setViewportSize(size);
      await page.goto(path);
      if (isMobile) await expectNoViolations(page, path);
      expect.soft(await shiftsOn(page), `what moves on ${path}`).toEqual([]);
      await expectGoodLayout(page, sample, size.width);

      const contact = page.locator('a:is([href^="tel:"], [href^="mailto:"]):visible');
      const way = type === 'language choice' ? page.locator('a[href$="/help/"]:visible') : contact;
      await expect.soft(way.first(), `contacts on ${path}`).toBeVisible();

      if (locale) {
        const { dir, lang } = locales[locale];
        await expect.soft(page.locator('html'), path).toHaveAttribute('dir', dir);
        await expect.soft(page.locator('html'), path).toHaveAttribute('lang', lang);
        await expect.soft(page.locator('h1'), path).toHaveCSS('direction', dir);
        const mark = await page.locator('header a').first().boundingBox();
        const isAtEnd = mark !== null && mark.x + mark.width / 2 > size.width / 2;
        expect
          .soft(isAtEnd, `the mission's name stands at the start of the line on ${path}`)
          .toBe(dir === 'rtl');
      }
      if (!isMobile) {
        await expectGoodPrint(page, sample);
        return;
      }
      await page.setViewportSize({ width: narrow, height: size.height });
      await expectGoodLayout(page, sample, narrow);
      await page.setViewportSize(size);
      await expectSameWithout(plain, page, sample);
    });
    await plain.close();
  });
});
