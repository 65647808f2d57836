import { expect, type Page, test } from '@playwright/test';
import { type Locale, locales } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachLocale, forEachSite, onEach } from './each-site.ts';
import { findClipped } from './measure.ts';
import { samplePages } from './page-types.ts';
import { countInOrder, readPdf, toLetters } from './pdf.ts';

/** What a reader sees of a page on paper, block by block, and where its links to elsewhere lead. */
const readPage = (page: Page) =>
  page.evaluate(() => ({
    blocks: [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p)')]
      .filter((block) => block.checkVisibility() && !block.querySelector('p'))
      .map((block) => block.innerText)
      .filter((text) => text.split(/\s+/).length > 3),
    links: [...document.querySelectorAll<HTMLAnchorElement>('.prose a[href^="http"]')]
      .filter((link) => link.checkVisibility())
      .map(({ href }) => href),
  }));

const toPdf = async (page: Page, locale: Locale) =>
  readPdf(await page.pdf({ preferCSSPageSize: true }), locales[locale].dir);

/** How much of the blocks stands in the document in its order, and which blocks are not to be found. */
function compare(blocks: string[], letters: string) {
  const counts = blocks.map((block) => ({ block, ...countInOrder(block, letters) }));
  return {
    words: counts.reduce((sum, { words }) => sum + words, 0),
    found: counts.reduce((sum, { found }) => sum + found, 0),
    lost: counts.flatMap(({ block, words, found }) =>
      words > 5 && found / words < 0.5 ? [block] : [],
    ),
  };
}

/** A sheet with less on it has been left empty by something that did not want to be broken. */
const fewLetters = 100;

const backwards = (text: string) => [...text].reverse().join('');

forEachLocale((name, samples, site) => {
  const { locale } = samples[0] ?? {};
  // One language of each direction stands for all: paper differs by direction, not by words.
  if (!locale || (locale !== site.defaultLocale && locales[locale].dir === 'ltr')) return;
  const t = useStrings(locale);

  test(`${name}: a PDF of every page type has the whole text in its order and no navigation`, async ({
    page,
  }) => {
    // The search is a field and what a script finds; there is nothing to print.
    const printed = samples.filter(({ type }) => type !== 'search');
    await onEach(printed, async ({ type, path }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const { blocks, links } = await readPage(page);
      await page.emulateMedia({ media: null });
      const { letters, pages } = await toPdf(page, locale);
      const empty = pages.slice(0, -1).filter(({ length }) => length < fewLetters);
      expect.soft(empty, `nearly empty pages of ${type} ${path}`).toEqual([]);
      const { words, found, lost } = compare(blocks, letters);
      expect.soft(found / words, `${type} ${path}`).toBeGreaterThan(0.9);
      expect.soft(lost, `${type} ${path}`).toEqual([]);
      for (const link of links) expect.soft(letters, path).toContain(toLetters(link));
      for (const key of ['nav.skip', 'footer.promise'] as const)
        expect.soft(letters, path).not.toContain(toLetters(t(key)));
    });
  });

  test(`${name}: the test of the order sees text that is written backwards`, async ({ page }) => {
    await page.goto(`/${locale}/help/`);
    const { blocks } = await readPage(page);
    const letters = backwards((await toPdf(page, locale)).letters);
    const { words, found } = compare(blocks, letters);
    expect(words).toBeGreaterThan(50);
    expect(found / words).toBeLessThan(0.1);
  });
});

forEachSite((site) => {
  /** Every address of a kind, as the page that lists what can be taken away names them. */
  async function listed(page: Page, locale: string, part: string): Promise<string[]> {
    await page.goto(`/${locale}/take-away/`);
    const links = page.locator(`main a[href*="${part}"]`);
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  }

  for (const locale of site.locales) {
    test(`${locale}: every card is one page of A6 with nothing cut off`, async ({ page }) => {
      test.setTimeout(120_000);
      const cards = await listed(page, locale, '/help/card/');
      expect(cards.length).toBeGreaterThan(0);
      // 105 by 148 millimetres.
      const size = { width: 397, height: 559 };
      await page.setViewportSize(size);
      for (const path of cards) {
        await page.goto(path);
        await page.emulateMedia({ media: 'print' });
        const clipped = await page.evaluate(findClipped, { width: size.width, isPaper: true });
        expect.soft(clipped, path).toEqual([]);
        const cut = await page.locator('[data-qr]').evaluateAll(
          (codes) =>
            codes.filter((code) => {
              const half = code.closest('.card-half')?.getBoundingClientRect();
              return code.getBoundingClientRect().bottom > (half?.bottom ?? 0);
            }).length,
        );
        expect.soft(cut, `codes cut off on ${path}`).toBe(0);
        await page.emulateMedia({ media: null });
        expect.soft((await toPdf(page, locale)).pages, path).toHaveLength(1);
      }
    });

    test(`${locale}: every leaflet is one sheet of A4, both sides at most`, async ({ page }) => {
      test.setTimeout(180_000);
      const leaflets = await listed(page, locale, '/leaflet/');
      expect(leaflets.length).toBeGreaterThan(0);
      for (const path of leaflets) {
        await page.goto(path);
        const { pages, letters } = await toPdf(page, locale);
        expect.soft(pages.length, path).toBeLessThanOrEqual(2);
        const title = await page.locator('h1').innerText();
        const { words, found } = countInOrder(title, letters);
        expect.soft(found / words, path).toBeGreaterThan(0.6);
      }
    });
  }

  test('a guide, its leaflet and the page to pass it on lead to each other', async ({ page }) => {
    const guide = samplePages(site).find(
      ({ type, locale }) => type === 'guides item' && locale === site.defaultLocale,
    );
    if (!guide) throw new Error(`${site.mission} has no guide.`);
    for (const name of ['leaflet', 'share']) {
      await page.goto(guide.path);
      await page.locator(`main a[href="${guide.path}${name}/"]`).click();
      await expect(page).toHaveURL(`${guide.path}${name}/`);
      await expect(page.locator('main [data-qr]')).toBeVisible();
      await page.locator(`main a[href="${guide.path}"]`).first().click();
      await expect(page).toHaveURL(guide.path);
    }
  });
});
