import { expect, type Page, test } from '@playwright/test';
import { languageName, useStrings } from '../../src/lib/strings.ts';
import { fixedPath, needPath, toHref } from '../../src/lib/urls.ts';
import { countLoads, forEachSite } from './each-site.ts';

const status = (page: Page) => page.locator('help-finder [role="status"]');
const choice = (page: Page, key: string, value: string) =>
  page.locator(`help-finder nav li a[data-key="${key}"][data-value="${value}"]`);
const items = (page: Page) => page.locator('#results [data-need]');
const visible = (page: Page) => page.locator('#results [data-need]:visible');
const chosen = (page: Page) => page.locator('help-finder nav li a[aria-current]');
const valuesOf = (page: Page, key: string) =>
  page
    .locator(`help-finder nav li a[data-key="${key}"]`)
    .evaluateAll((all) => all.map((link) => (link as HTMLElement).dataset.value ?? ''));

/** What is shown, and what must be: items that answer the choices, or that do not know the answer. */
const shownIds = (page: Page) =>
  visible(page).evaluateAll((all) => all.map((item) => item.querySelector('[id]')?.id ?? 'guide'));

forEachSite((site) => {
  for (const locale of site.locales) {
    const t = useStrings(locale);
    const help = toHref(locale, fixedPath('help'));

    test.describe(`${locale}, without JavaScript`, () => {
      test.use({ javaScriptEnabled: false });

      test('each need is a link to its own page with lines, guides or offices', async ({
        page,
      }) => {
        await page.goto(help);
        const links = page.locator('help-finder a[data-key="need"]');
        const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect(hrefs.length).toBeGreaterThan(3);
        for (const href of hrefs) {
          const response = await page.goto(href ?? '');
          expect(response?.status(), href ?? '').toBe(200);
          await expect(page.locator('h1'), href ?? '').toBeVisible();
          const found = page.locator('main :is(article[id], article a[href*="/guides/"])');
          expect(await found.count(), href ?? '').toBeGreaterThan(0);
          await expect(page.locator('main nav ol a').last()).toHaveAttribute('href', help);
        }
      });

      test('cities and languages lead down the page, and all of it is shown', async ({ page }) => {
        await page.goto(`${help}?need=exploitation`);
        expect(await visible(page).count()).toBe(await items(page).count());
        const ways = page.locator('help-finder a:is([data-key="city"], [data-key="lang"])');
        for (const way of await ways.all()) {
          const href = (await way.getAttribute('href')) ?? '';
          expect(href).toMatch(/^#./);
          await expect(page.locator(href)).toBeVisible();
        }
        await expect(status(page)).toBeEmpty();
        await expect(page.getByRole('link', { name: t('filter.clear') })).toBeHidden();
      });
    });

    test(`${locale}: a need narrows the page at once and is in the address`, async ({ page }) => {
      await page.goto(help);
      const all = await items(page).count();
      const loads = countLoads(page);
      for (const need of await valuesOf(page, 'need')) {
        await choice(page, 'need', need).click();
        await expect(page).toHaveURL(`${help}?need=${need}`);
        await expect(chosen(page)).toHaveCount(1);
        const count = await visible(page).count();
        expect(count, need).toBeGreaterThan(0);
        expect(count, need).toBeLessThan(all);
        await expect(status(page)).toHaveText(t('finder.found', { count }));
        const needs = await visible(page).evaluateAll((found) =>
          found.map((item) => (item as HTMLElement).dataset.need?.split(' ') ?? []),
        );
        expect(
          needs.filter((list) => !list.includes(need)),
          need,
        ).toEqual([]);
        // A closed office is for those who ask for its city.
        await expect(page.locator('#results [data-only]:visible')).toHaveCount(0);
        for (const section of await page.locator('#results > section:visible').all()) {
          await expect(section.locator('[data-need]:visible').first()).toBeVisible();
        }
      }
      await chosen(page).click();
      await expect(page).toHaveURL(help);
      await expect(visible(page)).toHaveCount(all);
      await expect(status(page)).toBeEmpty();
      expect(loads).toEqual([]);
    });

    test(`${locale}: an address with choices shows the same to whom it is sent`, async ({
      page,
    }) => {
      await page.goto(`${help}?need=exploitation&lang=${locale}`);
      await expect(chosen(page)).toHaveCount(2);
      const ids = await shownIds(page);
      expect(ids.length).toBeGreaterThan(0);
      await expect(visible(page).first()).toBeInViewport();
      await expect(status(page)).toBeInViewport();
      await page.getByRole('link', { name: t('filter.clear') }).click();
      await expect(page).toHaveURL(help);
      await page.goBack();
      await expect(chosen(page)).toHaveCount(2);
      expect(await shownIds(page)).toEqual(ids);
      await page.goto(`${help}?need=tea&city=%22%5D&lang=xx`);
      await expect(chosen(page)).toHaveCount(0);
      expect(await visible(page).count()).toBe(await items(page).count());
    });

    test(`${locale}: a line whose languages are not known is never left out`, async ({ page }) => {
      await page.goto(help);
      for (const lang of await valuesOf(page, 'lang')) {
        await page.goto(`${help}?lang=${lang}`);
        const wrong = await items(page).evaluateAll(
          (all, asked) =>
            all
              .filter((item) => !(item as HTMLElement).dataset.only)
              .filter((item) => {
                const { lang: known } = (item as HTMLElement).dataset;
                const fits = known === undefined || known.split(' ').includes(asked);
                return (item as HTMLElement).checkVisibility() !== fits;
              })
              .map((item) => item.querySelector('[id]')?.id),
          lang,
        );
        expect(wrong, lang).toEqual([]);
      }
      await expect(page.getByText(t('finder.languagesUnknown'))).toBeVisible();
      const label = languageName(locale, locale);
      await expect(choice(page, 'lang', locale)).toHaveText(label);
    });

    // A mission without an office has no map.
    if (!site.hasOffices) continue;

    test(`${locale}: the map and its list lead to the same offices`, async ({ page }) => {
      await page.goto(help);
      const pins = page.locator('help-finder svg a');
      const list = page.locator('help-finder ol a[data-key="city"]');
      const hrefs = await list.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      const onMap = await pins.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(onMap).toEqual(hrefs);
      expect(hrefs.length).toBeGreaterThan(0);
      for (const [index, href] of hrefs.entries()) {
        const card = page.locator(`article${href}`);
        const isClosed = (await card.getByText(t('office.closed')).count()) > 0;
        const name = (await pins.nth(index).getAttribute('aria-label')) ?? '';
        const row = (await list.nth(index).innerText()).split('\n').map((line) => line.trim());
        for (const part of row) expect(name).toContain(part);
        expect(row.includes(t('finder.open'))).toBe(!isClosed);
        expect(await pins.nth(index).locator('circle[stroke-dasharray]').count()).toBe(
          isClosed ? 1 : 0,
        );
        const maps = card.locator(
          'a:is([href^="geo:"], [href*="openstreetmap"], [href*="google"])',
        );
        await expect(maps).toHaveCount(isClosed ? 0 : 3);
      }

      await pins.last().click();
      await expect(page).toHaveURL(/\?city=[a-z-]+$/);
      const ids = await page
        .locator('#results [data-city]:visible article')
        .evaluateAll((all) => all.map(({ id }) => `#${id}`));
      expect(ids).toEqual([hrefs.at(-1)]);
      await expect(chosen(page)).toHaveAttribute('href', hrefs.at(-1) ?? '');
    });
  }

  test('a need has one address in every language', async ({ page }) => {
    for (const locale of site.locales) {
      const response = await page.goto(toHref(locale, needPath('exploitation')));
      expect(response?.status()).toBe(200);
      await expect(page.locator('h1')).toHaveText(useStrings(locale)('need.exploitation'));
    }
  });
});
