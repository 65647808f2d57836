import { expect, test } from '@playwright/test';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import { entryPages } from './page-types.ts';

/** The time that the build took for the present; see scripts/test.ts. */
const now = new Date(process.env.SITE_NOW ?? Date.now());

forEachSite((site) => {
  for (const locale of site.fullLocales) {
    const t = useStrings(locale);
    const states = (['open', 'closed', 'unannounced'] as const).map((state) =>
      t(`seminar.registration.${state}`),
    );

    test(`${locale}: the registration of past seminars is closed`, async ({ page }) => {
      test.setTimeout(120_000);
      const pages = entryPages(site, locale, 'seminars');
      expect(pages.length).toBeGreaterThan(0);
      let past = 0;
      for (const path of pages) {
        await test.step(path, async () => {
          await page.goto(path);
          // State is computed from the dates; a text that staff typed would go on saying it for ever.
          const typed = await page.locator('article .prose').allInnerTexts();
          expect
            .soft(
              states.filter((text) => typed.join(' ').includes(text)),
              path,
            )
            .toEqual([]);

          const start = await page.locator('article time').first().getAttribute('datetime');
          const day = (start ?? '').split('/')[0] ?? '';
          expect.soft(day, path).toMatch(/^\d{4}/);
          if (day >= now.toISOString().slice(0, day.length)) return;
          past += 1;
          const closed = page.getByText(t('seminar.registration.closed'), { exact: true });
          await expect.soft(closed, path).toBeVisible();
          const others = states.filter((text) => text !== t('seminar.registration.closed'));
          for (const text of others) await expect.soft(page.getByText(text), path).toHaveCount(0);
        });
      }
      expect(past, 'some seminars are past').toBeGreaterThan(0);
    });

    test(`${locale}: the list sets past seminars apart and says when none is ahead`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/seminars/`);
      await expect(page.getByRole('heading', { name: t('seminar.past') })).toBeVisible();
      const upcoming = page.getByRole('heading', { name: t('seminar.upcoming') });
      const none = page.getByText(t('seminar.noneUpcoming'));
      expect((await upcoming.count()) + (await none.count())).toBe(1);
    });
  }
});
