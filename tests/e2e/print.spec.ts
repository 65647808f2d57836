import { expect, test } from '@playwright/test';
import { forEachLocale, onEach } from './each-site.ts';
import { findClipped, findPaleText, pairsOf } from './measure.ts';

/** A4 without its margins of 18 mm, in CSS pixels. */
const paper = { width: 657, height: 986 };

forEachLocale((name, samples, site) => {
  // Paper differs by direction and extent, not by words.
  const { locale: language } = samples[0] ?? {};
  if (language && !site.sampleLocales.includes(language)) return;

  test(`${name}: pages on paper keep the text and the contacts, and nothing to press`, async ({
    page,
  }) => {
    await page.setViewportSize(paper);
    await onEach(samples, async ({ path, locale }) => {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ media: 'print', colorScheme });
        expect.soft(await page.evaluate(findPaleText), `${path}, ${colorScheme}`).toEqual([]);
      }
      expect
        .soft(await page.evaluate(findClipped, { width: paper.width, isPaper: true }), path)
        .toEqual([]);
      await expect.soft(page.locator('h1'), path).toBeVisible();
      // The word of the glossary that a press explains is a word of the text.
      const controls = page.locator(
        ':is(nav, language-menu, form, button:not([popovertarget])):visible',
      );
      await expect.soft(controls, path).toHaveCount(0);
      const folded = await page
        .locator('main details:not(nav details) > :not(summary)')
        .evaluateAll(
          (parts) =>
            parts.filter(
              (part) => part.closest('details')?.checkVisibility() && !part.checkVisibility(),
            ).length,
        );
      expect.soft(folded, `answers that stay folded on ${path}`).toBe(0);
      if (locale) {
        const contacts = page.locator('a:is([href^="tel:"], [href^="mailto:"]):visible');
        await expect.soft(contacts.first(), path).toBeVisible();
      }
    });
  });

  const guide = samples.find(({ type }) => type === 'side by side');
  if (!guide) return;

  test(`${name}: on paper both languages of a guide stand beside each other`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    await page.goto(guide.path);
    const pairs = await pairsOf(page);
    expect(pairs.length).toBeGreaterThan(5);
    for (const [own, other] of pairs) expect(other?.top).toBe(own?.top);
  });
});
