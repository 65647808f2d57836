import { expect, test } from '@playwright/test';
import { locales } from '../../src/lib/locales.ts';
import { forEachLocale } from './each-site.ts';
import { pairsOf } from './measure.ts';

forEachLocale((name, samples) => {
  const sample = samples.find(({ type }) => type === 'side by side');
  const locale = sample?.locale;
  if (!sample || !locale) return;
  const { dir } = locales[locale];

  test(`${name}: a guide stands side by side, on a phone the reader's language first`, async ({
    page,
    isMobile,
  }) => {
    await page.goto(sample.path.replace('side-by-side/', ''));
    await page.locator(`main a[href="${sample.path}"]`).click();
    await expect(page).toHaveURL(sample.path);
    const pairs = await pairsOf(page);
    expect(pairs.length).toBeGreaterThan(5);
    for (const [own, other] of pairs) {
      if (!own || !other) throw new Error('A pair has one half only.');
      expect(own.dir).toBe(dir);
      expect(other.dir).toBe('ltr');
      if (isMobile) expect(other.top).toBeGreaterThanOrEqual(own.bottom);
      else if (dir === 'rtl') expect(own.left).toBeGreaterThan(other.right);
      else expect(other.left).toBeGreaterThan(own.right);
      if (!isMobile) expect(other.top).toBe(own.top);
    }
  });
});
