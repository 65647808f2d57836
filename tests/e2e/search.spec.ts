import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import { entryPages } from './page-types.ts';
import type { Site } from './sites.ts';

const field = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.locator('site-search [role="status"]');
const results = (page: Page) => page.locator('site-search ol > li');
const links = (page: Page) => page.locator('site-search ol > li a');

/** A word that the locale's pages hold for certain: the longest of the title of one of them. */
async function wordFrom(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const words = (await page.locator('h1').innerText()).match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.sort((a, b) => b.length - a.length)[0] ?? '';
}
const sampleWord = (page: Page, site: Site, locale: Locale) =>
  wordFrom(page, entryPages(site, locale, 'news')[0] ?? `/${locale}/contact/`);

const toNumber = (text: string | null) => Number(text?.replaceAll(/\D/g, ''));

async function search(page: Page, locale: Locale, words: string) {
  await page.goto(`/${locale}/search/`);
  await field(page).fill(words);
  await expect(status(page)).not.toBeEmpty();
}

/** Presses "more" until all results are shown. */
async function showAll(page: Page) {
  const more = page.locator('site-search > button');
  while (await more.isVisible()) {
    const shown = await results(page).count();
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(shown);
  }
}

forEachSite((site) => {
  const own = site.defaultLocale;

  for (const locale of site.locales) {
    test(`${locale}: finds pages of this language only, counts and marks them`, async ({
      page,
    }) => {
      const word = await sampleWord(page, site, locale);
      await search(page, locale, word);
      await expect(results(page).first()).toBeVisible();
      await expect(page.locator('site-search ol mark').first()).toBeVisible();
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(word);

      await showAll(page);
      const count = toNumber(await status(page).textContent());
      await expect(results(page)).toHaveCount(count);
      const shown = new Intl.NumberFormat(locale).format(count);
      await expect(status(page)).toHaveText(useStrings(locale)('search.count', { count, shown }));
      const addresses = await links(page).evaluateAll((all) =>
        all.map((a) => a.getAttribute('href')),
      );
      const isOwn = (href: string | null) =>
        href?.startsWith(`/${locale}/`) || href?.includes(`-${locale}.pdf#`);
      expect(addresses.filter((href) => !isOwn(href))).toEqual([]);
    });
  }

  test('says so when nothing is found, in every language', async ({ page }) => {
    for (const locale of site.locales) {
      await search(page, locale, 'qxzwqxzw');
      await expect(status(page)).toHaveText(useStrings(locale)('search.none'));
      await expect(results(page)).toHaveCount(0);
    }
  });

  test('says so when the index cannot be loaded, in every language', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    for (const locale of site.locales) {
      await search(page, locale, 'IOM');
      await expect(status(page)).toHaveText(useStrings(locale)('search.failed'));
      await expect(results(page)).toHaveCount(0);
    }
  });

  test('narrows by section, programme and year, and the address says how', async ({ page }) => {
    const t = useStrings(own);
    const word = await sampleWord(page, site, own);
    await search(page, own, word);
    await expect(results(page).first()).toBeVisible();
    const all = toNumber(await status(page).textContent());

    await page.locator('site-search select[name="section"]').selectOption(t('section.news'));
    await expect(page).toHaveURL(/section=/);
    await expect(links(page).first()).toHaveAttribute('href', new RegExp(`^/${own}/news/`));
    await showAll(page);
    const addresses = await links(page).evaluateAll((found) =>
      found.map((a) => a.getAttribute('href')),
    );
    expect(addresses.filter((href) => !href?.startsWith(`/${own}/news/`))).toEqual([]);
    expect(addresses.length).toBeLessThanOrEqual(all);
    await page.locator('site-search select[name="section"]').selectOption('');

    await field(page).fill('');
    for (const name of ['programme', 'year']) {
      const choice = page.locator(`site-search select[name="${name}"]`);
      await choice.selectOption({ index: 1 });
      const value = await choice.inputValue();
      await expect.poll(() => new URL(page.url()).searchParams.get(name)).toBe(value);
      await expect(async () => {
        const first = page.locator('site-search ol > li a:not([href*=".pdf"])').first();
        const href = await first.getAttribute('href', { timeout: 1000 });
        const html = await (await page.request.get(href ?? '')).text();
        const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
        expect(main).toContain(value.replaceAll('&', '&#38;'));
      }, `the first result is of the ${name} ${value}`).toPass({ timeout: 5000 });
      await choice.selectOption('');
    }
  });

  test('an address with a query shows its results; keys walk through them', async ({ page }) => {
    const word = await sampleWord(page, site, own);
    await page.goto(`/${own}/search/?q=${encodeURIComponent(word)}`);
    await expect(field(page)).toHaveValue(word);
    await expect(results(page).first()).toBeVisible();
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(links(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
  });

  test('asks for the index with the first query and not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ofIndex = () => asked.filter((path) => path.startsWith('/pagefind/'));
    await page.goto(`/${own}/search/`, { waitUntil: 'networkidle' });
    await field(page).focus();
    expect(ofIndex()).toEqual([]);
    await field(page).fill('IOM');
    await expect(results(page).first()).toBeVisible();
    expect(ofIndex()).not.toEqual([]);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('says in every language that the search needs it, and leads on', async ({ page }) => {
      for (const locale of site.locales) {
        await page.goto(`/${locale}/search/`);
        // Playwright looks for no text inside <noscript>.
        const sentence = page.locator('main noscript p');
        await expect.soft(sentence, locale).toBeVisible();
        expect.soft(await sentence.innerText()).toBe(useStrings(locale)('search.noScript'));
        await expect.soft(field(page), locale).toBeHidden();
        const ways = await page
          .locator('main noscript a')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect.soft(ways.length, `/${locale}/search/ leads somewhere`).toBeGreaterThan(0);
        for (const href of ways)
          expect.soft((await page.request.get(href ?? '')).status(), href ?? '').toBe(200);
      }
    });
  });
});
