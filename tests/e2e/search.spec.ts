import { expect, test } from '@playwright/test';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import {
  axeFinds,
  best,
  field,
  links,
  opener,
  results,
  search,
  showAll,
  status,
  toNumber,
  withPolicy,
  words,
} from './searching.ts';

forEachSite((site) => {
  const own = site.defaultLocale;

  test('every language: counts, marks and keeps to itself, and the address says what', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    for (const locale of site.locales) {
      await search(page, locale, words[locale]);
      await expect(results(page).first()).toBeVisible();
      await expect(page.locator('site-search ol mark').first()).toBeVisible();
      expect(new URL(page.url()).searchParams.get('q')).toBe(words[locale]);
      await expect(best(page).first()).toHaveAttribute('href', new RegExp(`^/${locale}/`));

      await showAll(page);
      const count = toNumber(await status(page).textContent());
      await expect(results(page)).toHaveCount(count);
      const addresses = await links(page).evaluateAll((all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      );
      const isOwn = (href: string) =>
        href.startsWith(`/${locale}/`) || href.includes(`-${locale}.pdf#`);
      expect(addresses.filter((href) => !isOwn(href))).toEqual([]);
    }
  });

  test('an empty result leads to people, to other languages and to whom to tell', async ({
    page,
  }) => {
    const t = useStrings(own);
    await search(page, own, 'qxzwqxzw');
    await expect(status(page)).toHaveText(t('search.none'));
    await expect(results(page)).toHaveCount(0);
    const ways = page.locator('site-search [data-empty]');
    await expect(ways.getByRole('link', { name: t('search.callUs') })).toBeVisible();
    await expect(ways.getByRole('link', { name: t('search.tellUs') })).toBeVisible();
    const other = ways.getByRole('link', { name: 'English' });
    await expect(other).toHaveAttribute('href', /\/en\/search\/\?q=qxzwqxzw$/);
    await expect(other).toHaveAttribute('lang', 'en');
  });

  test('a mistyped word is mended, and the page says so', async ({ page }) => {
    await search(page, own, own === 'sk' ? 'vykorisťovaine' : 'vykořisťováín');
    await expect(page.locator('site-search [data-corrected]')).toContainText(/vyko/);
    await expect(results(page).first()).toBeVisible();
  });

  test('a word of the country finds the page in the language of the reader, others are marked', async ({
    page,
  }) => {
    const query = own === 'sk' ? 'prechodný pobyt' : 'dočasná ochrana';
    const guide = own === 'sk' ? 'guides/residence/' : 'guides/ukraine/';
    await search(page, 'uk', query);
    await expect(best(page).first()).toHaveAttribute('href', new RegExp(`^/uk/${guide}`));
    const foreign = page.locator('site-search [data-foreign] li').first();
    await expect(foreign).toBeVisible();
    await expect(foreign).toHaveAttribute('lang', own);
    await expect(foreign).toHaveAttribute('dir', 'ltr');
  });

  test('narrows by section, year and language, sorts by date, and the address says how', async ({
    page,
  }) => {
    const t = useStrings(own);
    await search(page, own, 'migr');
    await page.locator('site-search summary').click();
    const choose = (name: string, value: string) =>
      page.locator(`site-search select[name="${name}"]`).selectOption(value);
    const years = async () => {
      const texts = await page.locator('site-search ol [data-kind]').allTextContents();
      return texts.map((text) => Number(/\d{4}/.exec(text)?.[0] ?? 0));
    };
    await choose('section', t('section.news'));
    await expect(page).toHaveURL(/section=/);
    await expect(links(page).first()).toHaveAttribute('href', new RegExp(`^/${own}/news/`));
    await choose('sort', 'date');
    await expect(page).toHaveURL(/sort=date/);
    await expect
      .poll(async () =>
        (await years()).every((year, place, all) => place === 0 || year <= (all[place - 1] ?? 0)),
      )
      .toBe(true);
    expect(await axeFinds(page)).toEqual([]);
    const [newest] = await years();
    await choose('year', String(newest));
    await expect.poll(async () => new Set(await years()).size).toBe(1);

    await page.goto(page.url());
    await expect(page.locator('site-search select[name="year"]')).toHaveValue(String(newest));
    await expect(results(page).first()).toBeVisible();

    await page.goto(`/${own}/search/?q=return&language=en`);
    await expect(links(page).first()).toHaveAttribute('href', /^\/en\/|-en\.pdf/);
    await expect(page.locator('site-search ol')).toHaveAttribute('lang', 'en');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(own);
  });

  test('keys walk through the results and back', async ({ page }) => {
    await page.goto(`/${own}/search/?q=${words[own]}`);
    await expect(field(page)).toHaveValue(words[own]);
    await expect(results(page).first()).toBeVisible();
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(best(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
  });

  test('asks for nothing before the focus, and for the full text only when there are words', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const of = (part: string) => asked.filter((path) => path.startsWith(part));
    await page.goto(`/${own}/search/`, { waitUntil: 'networkidle' });
    expect(of('/search/').concat(of('/pagefind/'))).toEqual([]);
    await field(page).focus();
    await expect.poll(() => of('/search/').length).toBe(1);
    expect(of('/pagefind/')).toEqual([]);
    await field(page).fill('IOM');
    await expect(results(page).first()).toBeVisible();
    expect(of('/pagefind/')).not.toEqual([]);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept + (await page.context().cookies()).length).toBe(0);
  });

  test('what is about to be pressed stays in its place when the full text comes', async ({
    page,
  }) => {
    await page.goto(`/${own}/search/`);
    await field(page).focus();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pagefind/wasm*', async (route) => {
      await held;
      await route.fallback();
    });
    await field(page).fill(words[own]);
    await expect(best(page).first()).toBeVisible();
    const before = await best(page).first().boundingBox();
    release();
    await expect(results(page).first()).toBeVisible();
    expect(await best(page).first().boundingBox()).toEqual(before);
  });

  test('works under a strict policy; suggestions also without workers and WebAssembly', async ({
    page,
  }) => {
    const strict =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'; worker-src 'self'; img-src 'self'; manifest-src 'self'";
    await withPolicy(page, strict);
    await search(page, own, words[own]);
    await expect(results(page).first()).toBeVisible();

    await page.unrouteAll();
    await withPolicy(
      page,
      strict.replace(" 'wasm-unsafe-eval'", '').replace("worker-src 'self'", "worker-src 'none'"),
    );
    await search(page, own, words[own]);
    await expect(best(page).first()).toBeVisible();
    await expect(status(page)).toHaveText(useStrings(own)('search.failed'));
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('a list of topics with everyday words leads on, in every language', async ({ page }) => {
      for (const locale of site.locales) {
        const t = useStrings(locale);
        await page.goto(`/${locale}/search/`);
        // Playwright looks for no text inside <noscript>.
        const sentence = page.locator('main noscript p');
        expect.soft(await sentence.innerText()).toBe(t('search.noScript'));
        await expect.soft(field(page), locale).toBeHidden();
        const topics = page.locator('#topics a');
        expect.soft(await topics.count(), locale).toBeGreaterThan(10);
        await expect.soft(page.locator('#topics p').first()).toBeVisible();
        const ways = await topics.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        for (const href of ways.slice(0, 5))
          expect.soft((await page.request.get(href ?? '')).status(), href ?? '').toBe(200);
        await opener(page).click();
        await expect.soft(page).toHaveURL(`/${locale}/search/`);
      }
    });
  });
});
