import { expect, test } from '@playwright/test';
import { forEachLocale } from './each-site.ts';
import { pairsOf } from './measure.ts';
import { paper } from './paper.ts';

forEachLocale((name, samples) => {
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
