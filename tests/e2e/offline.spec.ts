import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { CopyList } from '../../src/lib/offline-copy.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { fixedPath, toHref } from '../../src/lib/urls.ts';
import { forEachSite } from './each-site.ts';
import { leftBehind, nothing, sensitivePaths } from './safe-paths.ts';

const saved = '2026-11-22T12:00:00Z';

/** The addresses of everything in the caches. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(opened.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

forEachSite((site) => {
  for (const locale of site.locales) {
    const t = useStrings(locale);
    const path = toHref(locale, fixedPath('offline'));
    const { files, pages }: CopyList = JSON.parse(
      readFileSync(`${site.folder}${path}copy.json`, 'utf8'),
    );

    test(`${locale}: saved pages open with the network cut, sensitive ones do not`, async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000);
      await page.clock.setFixedTime(new Date(saved));
      await page.goto(path);
      const copy = page.locator('offline-copy');
      const save = copy.getByRole('button', { name: t('offline.save') });
      await expect(copy.locator('p').first()).toContainText(String(pages));
      await expect(copy.getByRole('button')).toHaveCount(1);
      expect(await leftBehind(page)).toEqual(nothing);

      await save.click();
      const status = copy.getByRole('status');
      await expect(status).toContainText('2026');
      const sensitive = sensitivePaths(site, locale);
      const stored = await cached(page);
      expect(stored.toSorted()).toEqual([...files, `${path}copy.json`].toSorted());
      expect(stored.filter((name) => sensitive.includes(name))).toEqual([]);
      const { workers } = await leftBehind(page);
      expect(workers).toEqual([`${site.origin}/${locale}/`]);

      await page.goto(toHref(locale, fixedPath('help')));
      await expect(page.getByRole('note')).toHaveCount(0);
      await context.setOffline(true);
      for (const file of files.filter((name) => name.endsWith('/'))) {
        await page.goto(file);
        await expect.soft(page.locator('h1'), file).toBeVisible();
        await expect.soft(page.getByRole('note'), file).toContainText('2026');
      }
      await page.goto(path);
      await expect(status).toContainText('2026');
      const other = await context.newPage();
      for (const name of sensitive) await expect(other.goto(name), name).rejects.toThrow(/ERR_/);

      await page.goto(path);
      await copy.getByRole('button', { name: t('offline.delete') }).click();
      await expect(status).toHaveText(t('offline.deleted'));
      await expect(save).toBeFocused();
      expect(await leftBehind(page)).toEqual(nothing);
      await expect(other.goto(`/${locale}/`)).rejects.toThrow(/ERR_/);
    });
  }

  const own = site.defaultLocale;

  test('where saving fails, nothing is stored and the reader is told', async ({
    page,
    context,
  }) => {
    const t = useStrings(own);
    await page.goto(toHref(own, fixedPath('offline')));
    const save = page.getByRole('button', { name: t('offline.save') });
    await expect(save).toBeVisible();
    await context.setOffline(true);
    await save.click();
    await expect(page.locator('offline-copy [role="status"]')).toHaveText(t('offline.failed'));
    await context.setOffline(false);
    await context.route('**/guides/', (route) => route.fulfill({ status: 503 }));
    await save.click();
    await expect(page.locator('offline-copy [role="status"]')).toHaveText(t('offline.failed'));
    expect(await leftBehind(page)).toEqual(nothing);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  forEachSite((site) => {
    test('the page says that it cannot save', async ({ page }) => {
      const t = useStrings(site.defaultLocale);
      await page.goto(toHref(site.defaultLocale, fixedPath('offline')));
      await expect(page.getByText(t('offline.unable'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('offline.save') })).toBeHidden();
    });
  });
});
