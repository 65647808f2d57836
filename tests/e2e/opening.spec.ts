import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { formatDate } from '../../src/lib/dates.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { Opening } from '../../src/lib/opening.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import type { Hours } from '../../src/lib/schemas.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';
import { type Sentences, sentences } from './opening-sentences.ts';
import type { Site } from './sites.ts';

/** The first line of each mission that has hours, and an open morning before its hours grew old. */
const shipped: Record<string, { id: string; open: string; until: string; overdue: string }> = {
  slovakia: {
    ...{ id: 'mic-infoline', open: '2021-07-06T10:30+02:00', until: '12:00' },
    overdue: '2022-07-05T10:30+02:00',
  },
  czechia: {
    ...{ id: 'infoline', open: '2022-06-07T10:30+02:00', until: '17:00' },
    overdue: '2023-06-06T10:30+02:00',
  },
};

const office = ['09:00-12:00', '13:00-17:00'];
const christmas = { text: 'Štedrý deň', lang: 'sk' };
/** A record that is within policy when the tests' clock is, which none of the shipped ones can be. */
const opening: Opening = {
  timeZone: 'Europe/Bratislava',
  week: [office, office, ['13:00-17:00'], office, ['09:00-12:00'], [], []],
  exceptions: [{ from: '2026-12-07', to: '2026-12-08', spans: [], reason: { text: 'IOM' } }],
  holidays: { '2026-12-24': christmas, '2026-12-25': christmas },
  closedOnHolidays: true,
  due: '2027-01-01',
};
const times: Record<keyof Sentences, string> = {
  open: '2026-11-24T10:30+01:00',
  break: '2026-11-24T12:30+01:00',
  weekend: '2026-11-27T12:00+01:00',
  exception: '2026-12-07T10:30+01:00',
  holiday: '2026-12-24T10:30+01:00',
  unsure: '2026-12-24T10:30+01:00',
  overdue: '2027-01-05T10:30+01:00',
};

/** The first card of the help page with hours says what it does of this record. */
async function giveOpening(page: Page, locale: Locale, given: Opening) {
  const value = JSON.stringify(given).replaceAll('"', '&quot;');
  await page.unrouteAll();
  await page.route(`**/${locale}/help/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/data-opening="[^"]*"/, () => `data-opening="${value}"`);
    expect(body, 'the page has a record with hours').not.toBe(html);
    await route.fulfill({ response, body });
  });
}

const card = (page: Page) => page.locator('open-state').first();
const sentence = (page: Page) => card(page).locator('p');

const readHours = ({ mission }: Site, id: string): { hours: Hours; verified: { on: string } } =>
  parse(readFileSync(`src/content/${mission}/lines/${id}.yaml`, 'utf8'));
function confirmedIn(site: Site, locale: Locale) {
  const { hours, verified } = readHours(site, shipped[site.mission]?.id ?? '');
  return formatDate((hours.confirmed ?? verified.on) as PartialDate, locale);
}

forEachSite((site) => {
  for (const locale of site.locales) {
    test(`${locale}: each state is said in the reader's words`, async ({ page }) => {
      for (const [kind, time] of Object.entries(times) as [keyof Sentences, string][]) {
        await test.step(kind, async () => {
          await giveOpening(page, locale, { ...opening, closedOnHolidays: kind !== 'unsure' });
          await page.clock.setFixedTime(new Date(time));
          await page.goto(`/${locale}/help/`);
          const expected = sentences[locale][kind].replace('{date}', confirmedIn(site, locale));
          await expect.soft(sentence(page)).toHaveText(expected);
          const state = { break: 'closed', weekend: 'closed' }[kind as string] ?? kind;
          await expect.soft(card(page)).toHaveAttribute('data-state', state);
          if (kind === 'holiday')
            await expect.soft(sentence(page).locator('bdi[lang="sk"]')).toHaveText('Štedrý deň');
        });
      }
    });

    test(`${locale}: what ships is open in its time and overdue after it`, async ({ page }) => {
      const record = shipped[site.mission];
      expect(record, 'a record to look at').toBeDefined();
      const line = page.locator(`#${record?.id} open-state`);
      const t = useStrings(locale);
      await page.clock.setFixedTime(new Date(record?.open ?? ''));
      await page.goto(`/${locale}/help/`);
      await expect(line).toHaveText(t('opening.openUntil', { time: record?.until ?? '' }));
      await page.clock.setFixedTime(new Date(record?.overdue ?? ''));
      await page.goto(`/${locale}/help/`);
      await expect(line).toHaveAttribute('data-state', 'overdue');
      await expect(line).toContainText(confirmedIn(site, locale));
    });

    test(`${locale}: open now is a choice while anybody's hours are confirmed`, async ({
      page,
    }) => {
      const choice = page.locator('help-finder a[data-key="open"]');
      const contacts = page.locator('#results [data-hours]');
      const shown = page.locator('#results [data-hours]:visible');
      await page.clock.setFixedTime(new Date(shipped[site.mission]?.open ?? ''));
      await page.goto(`/${locale}/help/`);
      await choice.click();
      await expect(page).toHaveURL(/\?open=now$/);
      expect(await shown.count()).toBeGreaterThan(0);
      expect(await shown.count()).toBeLessThan(await contacts.count());
      await expect(shown.locator('[data-state="open"]')).toHaveCount(await shown.count());
      await page.clock.setFixedTime(new Date('2026-11-24T10:30+01:00'));
      await page.reload();
      await expect(choice).toBeHidden();
      await expect(shown).toHaveCount(await contacts.count());
    });

    test(`${locale}: without JavaScript the hours are complete and nothing is claimed`, async ({
      browser,
      baseURL,
    }) => {
      const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
      await page.goto(`/${locale}/help/`);
      const { id } = shipped[site.mission] ?? { id: '' };
      await expect(page.locator(`#${id} table`)).toBeVisible();
      await expect(page.locator(`#${id} tr`)).toHaveCount(5);
      await expect(page.locator(`#${id} details summary`)).toBeVisible();
      await expect(page.locator(`#${id} details li`)).toHaveCount(6);
      await expect(page.locator('open-state:visible')).toHaveCount(0);
      await page.close();
    });
  }

  const locale = site.defaultLocale;

  test('the sentence changes with the minute, and only then it is announced', async ({ page }) => {
    await giveOpening(page, locale, opening);
    await page.clock.install({ time: new Date('2026-11-24T11:58:30+01:00') });
    await page.goto(`/${locale}/help/`);
    await expect(sentence(page)).toHaveText(sentences[locale].open);
    await page.clock.runFor(60_000);
    await expect(sentence(page)).toHaveText(sentences[locale].open);
    await expect(sentence(page)).not.toHaveAttribute('role');
    await page.clock.runFor(60_000);
    await expect(sentence(page)).toHaveText(sentences[locale].break);
    await expect(sentence(page)).toHaveRole('status');
  });

  test('a page that is open when the hours grow old stops to claim', async ({ page }) => {
    const due = '2026-11-25';
    await giveOpening(page, locale, {
      ...opening,
      week: opening.week.map(() => ['00:00-12:00']),
      due,
    });
    await page.clock.install({ time: new Date('2026-11-25T00:59:30+01:00') });
    await page.goto(`/${locale}/help/`);
    await expect(card(page)).toHaveAttribute('data-state', 'open');
    await page.clock.runFor(120_000);
    await expect(card(page)).toHaveAttribute('data-state', 'overdue');
  });

  test('paper, which is read later, says nothing of now', async ({ page }) => {
    await giveOpening(page, locale, opening);
    await page.clock.setFixedTime(new Date(times.open));
    await page.goto(`/${locale}/help/`);
    await expect(sentence(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('open-state:visible')).toHaveCount(0);
  });

  test('visitors in UTC-8 and UTC+13 see the same', async ({ browser, baseURL }) => {
    for (const timezoneId of ['Pacific/Pitcairn', 'Pacific/Tongatapu']) {
      const page = await browser.newPage({ baseURL, timezoneId });
      for (const kind of ['open', 'weekend', 'holiday'] as const) {
        await giveOpening(page, locale, opening);
        await page.clock.setFixedTime(new Date(times[kind]));
        await page.goto(`/${locale}/help/`);
        await expect(sentence(page), timezoneId).toHaveText(sentences[locale][kind]);
      }
      await page.close();
    }
  });

  test('the short card says that it is not known, without the hours', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-24T10:30+01:00'));
    await page.goto(`/${locale}/`);
    await expect(page.getByText(useStrings(locale)('opening.overdue')).first()).toBeVisible();
    await expect(page.locator('open-state')).toHaveCount(0);
  });
});
