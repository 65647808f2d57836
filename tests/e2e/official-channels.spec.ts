import { expect, type Page, test } from '@playwright/test';
import type { ChannelsDocument } from '../../src/lib/channel-list.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';

const pathIn = (locale: Locale) => `/${locale}/official-channels/`;
const field = (page: Page) => page.locator('channel-check input');
const status = (page: Page) => page.locator('channel-check [role="status"]');
const rows = (page: Page) => page.locator('main li[data-channel]');

async function check(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** The list as data, which the site gives to other programs. */
async function readDocument(page: Page): Promise<ChannelsDocument> {
  const response = await page.request.get('/api/v1/channels.json');
  expect(response.headers()['content-type']).toContain('application/json');
  return response.json();
}

/** Each row of the page as `kind value text date`. */
const readRows = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => {
      const { channel, value } = (row as HTMLElement).dataset;
      const date = row.querySelector('time')?.getAttribute('datetime');
      return [channel, value, row.querySelector('bdi')?.textContent ?? '', date].join(' ');
    }),
  );

forEachSite((site) => {
  for (const locale of site.locales) {
    const t = useStrings(locale);

    test(`${locale}: finds what is on the list, with its date`, async ({ page }) => {
      await page.goto(pathIn(locale));
      const { channels } = await readDocument(page);
      for (const channel of channels.filter(({ kind, href }) => kind !== 'account' || href)) {
        await test.step(channel.text, async () => {
          await check(page, channel.text);
          const isEnding = channel.kind === 'mailDomain';
          const answer = channel.partner ? 'partner' : isEnding ? 'mailDomain.answer' : 'ours';
          await expect(status(page)).toContainText(t(`channels.${answer}`));
          await expect(status(page)).toContainText(channel.text);
          await expect(status(page).locator('time')).toHaveAttribute(
            'datetime',
            channel.confirmed.replace('~', ''),
          );
        });
      }
    });

    test(`${locale}: says that something else is not on the list and whom to ask`, async ({
      page,
    }) => {
      await page.goto(pathIn(locale));
      const { channels } = await readDocument(page);
      const domain = channels.find(({ kind }) => kind === 'website')?.value ?? '';
      const number = channels.find(({ kind, partner }) => kind === 'phone' && !partner);
      const strange = [
        `https://${domain}.example.com/`,
        `https://${domain}@example.com/`,
        `${number?.value}1`,
        `help@${domain}.example.com`,
      ];
      for (const text of strange) {
        await check(page, text);
        await expect(status(page), text).toContainText(t('channels.other'));
        await expect(status(page).locator(`a[href="${number?.href}"]`), text).toBeVisible();
      }
      await check(page, 'abc');
      await expect(status(page)).toHaveText(t('channels.unclear'));
    });

    test(`${locale}: the list is complete without JavaScript`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
      await page.goto(pathIn(locale));
      await expect(page.locator('channel-check')).toBeHidden();
      const { channels, pages } = await readDocument(page);
      expect(new URL(pages[locale] ?? '').pathname).toBe(pathIn(locale));
      expect(channels.length).toBeGreaterThan(3);
      const data = channels.map(({ kind, value, text, href, confirmed }) =>
        [kind, value, kind === 'account' && !href ? '' : text, confirmed.replace('~', '')].join(
          ' ',
        ),
      );
      expect((await readRows(page)).sort()).toEqual(data.sort());
      for (const row of await rows(page).all()) await expect(row).toBeVisible();
      await page.close();
    });
  }

  const own = site.defaultLocale;
  const t = useStrings(own);

  test('works by keyboard, and an answer never stands beside another text', async ({ page }) => {
    await page.goto(pathIn(own));
    await field(page).focus();
    await page.keyboard.type('example.com');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t('channels.submit') })).toBeFocused();
    await expect(status(page)).toBeEmpty();
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText(t('channels.other'));
    await page.keyboard.press('Shift+Tab');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type('/');
    await expect(status(page)).toBeEmpty();
  });

  test('sends nothing of what is pasted', async ({ page }) => {
    await page.goto(pathIn(own), { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = page.url();
    await check(page, 'https://example.com/');
    await expect(status(page)).not.toBeEmpty();
    expect(asked).toEqual([]);
    expect(page.url()).toBe(address);
  });

  test('is found from the help page and from the foot of every page', async ({ page }) => {
    await page.goto(`/${own}/help/`);
    await page
      .locator('main')
      .getByRole('link', { name: t('channels.check') })
      .click();
    await expect(page).toHaveURL(pathIn(own));
    await page.goto(`/${own}/`);
    await page
      .locator('footer')
      .getByRole('link', { name: t('page.officialChannels') })
      .click();
    await expect(page).toHaveURL(pathIn(own));
  });

  for (const locale of site.locales) {
    test(`${locale}: a report of a mistake names the record and its version`, async ({
      browser,
      baseURL,
    }) => {
      const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
      await page.goto(`/${locale}/help/`);
      const report = page.getByRole('link', { name: useStrings(locale)('report.link') });
      const card = page.locator('main article').filter({ has: report }).first();
      const name = await card.getByRole('heading').innerText();
      await card.locator(report).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/contact/#report-`));
      const notice = page.locator('main :target');
      await expect(notice).toBeVisible();
      await expect(notice).toContainText(name);
      await expect(page.getByText(useStrings(locale)('report.howTo'))).toBeVisible();
      await page.goto(`/${locale}/contact/`);
      await expect(page.getByText(useStrings(locale)('report.howTo'))).toBeHidden();
      await page.close();
    });
  }
});
