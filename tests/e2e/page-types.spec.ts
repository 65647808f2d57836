import { expect, type Page, test } from '@playwright/test';
import { locales } from '../../src/lib/locales.ts';
import { expectNoViolations } from './axe.ts';
import { forEachLocale, onEach } from './each-site.ts';
import { findClipped, findMenuProblems, findSmallTargets } from './measure.ts';
import type { SamplePage } from './page-types.ts';

const narrow = 320;

async function expectGoodLayout(page: Page, { path, locale }: SamplePage, width: number) {
  const where = `${path} at ${width} px`;
  expect.soft(await page.evaluate(findClipped, { width }), where).toEqual([]);
  expect.soft(await page.evaluate(findSmallTargets), where).toEqual([]);
  if (locale) expect.soft(await page.evaluate(findMenuProblems, width), where).toEqual([]);
  await expect.soft(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
  await expect.soft(page.getByRole('heading', { level: 1 }), where).toBeVisible();
}

forEachLocale((name, samples, site) => {
  const { locale: language } = samples[0] ?? {};
  // Where there is room, words of one language fit as those of another.
  const isForAll = !language || site.sampleLocales.includes(language);
  const tag = isForAll ? [] : ['@phone-only'];

  test(
    `${name}: everything fits, is big enough, at hand and without barriers`,
    { tag },
    async ({ page, isMobile }) => {
      const size = page.viewportSize();
      if (!size) throw new Error('The project has no viewport.');
      await onEach(samples, async (sample) => {
        const { path, locale, type } = sample;
        await page.setViewportSize(size);
        await page.goto(path);
        // What axe looks at is the same on every screen; opening a page is what takes time.
        if (isMobile) await expectNoViolations(page, path);
        await expectGoodLayout(page, sample, size.width);

        const contact = page.locator('a:is([href^="tel:"], [href^="mailto:"]):visible');
        const way =
          type === 'language choice' ? page.locator('a[href$="/help/"]:visible') : contact;
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
        if (isMobile) {
          await page.setViewportSize({ width: narrow, height: size.height });
          await expectGoodLayout(page, sample, narrow);
        }
      });
    },
  );
});
