import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Locale } from '../../src/lib/locales.ts';
import { readPdf } from '../../src/lib/pdf.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import type { Site } from './sites.ts';

interface Item {
  url: string;
  locale: Locale;
  data: { title: string };
  files: { kind: string; url: string; lang: string }[];
}

/** Each PDF with the entry in its own language. */
function pdfsOf({ folder }: Site) {
  const { items }: { items: Item[] } = JSON.parse(
    readFileSync(`${folder}/api/v1/publications.json`, 'utf8'),
  );
  return items.flatMap(({ locale, data, url, files }) =>
    files
      .filter(({ kind, lang }) => kind === 'own' && lang === locale)
      .map((file) => ({ locale, title: data.title, page: url, path: new URL(file.url).pathname })),
  );
}

/** Some words in a row from the middle of a page, as a reader remembers a sentence. */
function wordsFrom(text: string): string {
  const words = text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  const start = Math.floor(words.length / 2);
  return words.slice(start, start + 7).join(' ');
}

forEachSite((site) => {
  test('a sentence inside each PDF leads to its page', async ({ page }) => {
    const pdfs = pdfsOf(site);
    expect(pdfs.length).toBeGreaterThanOrEqual(4);
    test.setTimeout(20_000 + pdfs.length * 10_000);
    for (const { locale, title, path } of pdfs) {
      await test.step(path, async () => {
        const pdf = await readPdf(readFileSync(`${site.folder}${path}`));
        if (typeof pdf === 'string') throw new Error(`${path} is ${pdf}`);
        const number = pdf.pages > 1 ? 2 : 1;
        const words = wordsFrom(pdf.texts[number - 1] ?? '');
        await page.goto(`/${locale}/search/?q=${encodeURIComponent(words)}`);
        const hit = page.locator(`site-search ol a[href="${path}#page=${number}"]`);
        await expect(async () => {
          // What a leaflet says, the page of its programme says too: the hit may stand further down.
          const more = page.locator('site-search > button');
          if (await more.isVisible()) await more.click();
          await expect(hit, `"${words}" finds ${path}`).toBeVisible({ timeout: 1000 });
        }).toPass({ timeout: 10_000 });
        await expect(hit).toHaveText(
          useStrings(locale)('file.page', { title, page: String(number) }),
        );
      });
    }
  });

  test('the address of a PDF gives a PDF, the page offers it without a script', async ({
    browser,
    baseURL,
  }) => {
    const [first] = pdfsOf(site);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(new URL(first?.page ?? '').pathname);
    const link = page.locator(`a[href="${first?.path}"]`);
    await expect(link).toBeVisible();
    const response = await page.request.get(first?.path ?? '');
    expect(response.headers()['content-type']).toContain('application/pdf');
    expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const main = page.locator('main');
    await expect(main.getByText(useStrings(first?.locale ?? 'en')('cite.heading'))).toBeVisible();
    await main.locator('details[data-changes] summary').click();
    await expect(main.locator('details[data-changes] li')).toHaveCount(1);
    await context.close();
  });
});
