import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { nodesOf, questionsLeft } from '../../src/lib/decision-tree.ts';
import { locales } from '../../src/lib/locales.ts';
import { guidedCheckSchema } from '../../src/lib/schemas.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { checkPath, fixedPath, toHref } from '../../src/lib/urls.ts';
import { countLoads, forEachSite } from './each-site.ts';
import { sensitivePaths } from './safe-paths.ts';

const answers = (page: Page) => page.locator('guided-check li a[href*="/help/check/"]');

/** How every part of the page is drawn, in the order of the page. */
const looksOf = (page: Page) =>
  page.locator('header *, main *').evaluateAll((parts) =>
    parts.map((part) => {
      const { display, color, backgroundColor, padding, border, fontSize } = getComputedStyle(part);
      return [part.tagName, display, color, backgroundColor, padding, border, fontSize].join(' ');
    }),
  );

forEachSite((site) => {
  const tree = guidedCheckSchema.parse(
    parse(readFileSync(`src/content/${site.mission}/guided-check.yaml`, 'utf8')),
  );

  for (const locale of site.locales) {
    const t = useStrings(locale);
    const start = toHref(locale, checkPath());

    test(`${locale}: every question and result says what it must`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const node of nodesOf(tree).slice(1)) {
        await page.goto(toHref(locale, checkPath(node.id)));
        const name = 'choices' in node ? node.question : node.title;
        await expect(page.locator('h1')).toHaveText(name[locale] ?? 'missing');
        await expect(page.locator('html')).toHaveAttribute('dir', locales[locale].dir);
        if ('choices' in node) {
          await expect(answers(page).first()).toBeVisible();
        } else {
          await expect(page.getByText(node.unknown[locale] ?? 'missing')).toBeVisible();
          await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
        }
      }
    });

    test.describe(`${locale}, without JavaScript`, () => {
      test.use({ javaScriptEnabled: false });

      test('the guided check leads from page to page to a result and back', async ({ page }) => {
        await page.goto(toHref(locale, fixedPath('help')));
        await page.getByRole('link', { name: t('check.title') }).click();
        await expect(page).toHaveURL(start);
        await expect(page.locator('h1')).toHaveText(t('check.title'));
        const total = questionsLeft(tree, tree.questions[0]?.id ?? '');
        expect(total).toBeLessThanOrEqual(4);
        const first = t('check.progress', { number: 1, total });
        await expect(page.getByText(first)).toBeVisible();
        await answers(page).nth(1).click();
        const asked = await page.locator('h1').innerText();
        await answers(page).first().click();
        await expect(page.locator('h1')).not.toHaveText(asked);
        const back = page.getByRole('link', { name: t('check.back', { question: asked }) });
        await back.click();
        await expect(page.locator('h1')).toHaveText(asked);
        await page.locator('main nav ol a').last().click();
        await expect(page).toHaveURL(start);
      });
    });

    /** Gives the first answer that leads to a page without the exit. */
    const goOn = async (page: Page) => {
      const sensitive = sensitivePaths(site, locale);
      const asked = await page.locator('h1').innerText();
      const hrefs = await answers(page).evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      const href = hrefs.find((next) => !sensitive.includes(next));
      await page.locator(`guided-check a[href="${href}"]`).click();
      await expect(page).toHaveURL(href ?? 'no open answer');
      await expect(page.locator('h1')).not.toHaveText(asked);
    };

    test(`${locale}: the guided check asks on without loading pages`, async ({ page }) => {
      await page.goto(start);
      const title = await page.title();
      const loads = countLoads(page);
      // The first questions are sensitive: they leave neither an address nor a title behind.
      await answers(page).nth(1).click();
      await expect(page.locator('h1')).toBeFocused();
      await expect(page.locator('h1')).not.toHaveText(t('check.title'));
      await expect(page).toHaveURL(start);
      await expect(page).toHaveTitle(title);
      const asked = await page.locator('h1').innerText();
      await answers(page).nth(2).click();
      await expect(page.locator('h1')).not.toHaveText(asked);
      await goOn(page);
      const question = page.url();
      const open = await page.locator('h1').innerText();
      await expect(page).toHaveTitle(new RegExp(`^${open.replace(/[?؟]/, '.')}`));
      await goOn(page);
      const menu = page.locator('language-menu a[aria-current]');
      await expect(menu).toHaveAttribute('href', new URL(page.url()).pathname);
      await page.goBack();
      await expect(page).toHaveURL(question);
      await expect(page.locator('h1')).toHaveText(open);
      await page.goForward();
      await expect(page.locator('h1')).not.toHaveText(open);
      await page.getByRole('link', { name: t('check.again') }).click();
      await expect(page.locator('h1')).toHaveText(t('check.title'));
      expect(loads).toEqual([]);
      // What came in place works as what was loaded, and looks like it.
      await page.locator('language-menu summary').click();
      await page.keyboard.press('Escape');
      await expect(page.locator('language-menu details')).not.toHaveAttribute('open');
    });

    test(`${locale}: what is asked and answered in place looks as when it is loaded`, async ({
      page,
    }) => {
      const loaded = await page.context().newPage();
      await page.goto(start);
      let node = nodesOf(tree)[0];
      while (node && 'choices' in node) {
        const [choice] = node.choices;
        const name = choice?.answer[locale] ?? 'missing';
        const answer = page.locator('guided-check').getByRole('link', { name, exact: true });
        await loaded.goto((await answer.getAttribute('href')) ?? 'no address');
        await answer.click();
        await expect(page.locator('h1')).toBeFocused();
        await page.locator('h1').blur();
        expect(await looksOf(page)).toEqual(await looksOf(loaded));
        node = nodesOf(tree).find(({ id }) => id === choice?.next);
      }
    });

    test(`${locale}: a sensitive answer stays out of the way back`, async ({ page }) => {
      const help = toHref(locale, fixedPath('help'));
      await page.goto(help);
      await page.goto(start);
      await answers(page).first().click();
      await expect(page.locator('h1')).not.toHaveText(t('check.title'));
      await expect(page).toHaveURL(start);
      await page.locator('exit-link:defined').waitFor();
      await page.locator('footer a[href$="/contact/"]').click();
      await expect(page.locator('h1')).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(help);
    });
  }
});
