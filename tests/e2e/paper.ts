import { expect, type Page } from '@playwright/test';
import { findClipped, findPaleText } from './measure.ts';
import type { SamplePage } from './page-types.ts';

/** A4 without its margins of 18 mm, in CSS pixels. */
export const paper = { width: 657, height: 986 };

/** Expects the page that is open to keep its text and contacts on paper, and nothing to press. */
export async function expectGoodPrint(page: Page, { path, locale }: SamplePage): Promise<void> {
  await page.setViewportSize(paper);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ media: 'print', colorScheme });
    expect.soft(await page.evaluate(findPaleText), `${path}, ${colorScheme}`).toEqual([]);
  }
  const clipped = await page.evaluate(findClipped, { width: paper.width, isPaper: true });
  expect.soft(clipped, `${path} on paper`).toEqual([]);
  await expect.soft(page.locator('h1'), path).toBeVisible();
  // The word of the glossary that a press explains is a word of the text.
  const controls = ':is(nav, language-menu, form, button:not([popovertarget])):visible';
  await expect.soft(page.locator(controls), path).toHaveCount(0);
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
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
}
