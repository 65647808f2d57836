import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { locales } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { forEachSite } from './each-site.ts';

/** Speech that says nothing: it keeps what it is given and ends when the test says so. */
const stubSpeech = (voices: { lang: string; localService: boolean }[]) => {
  const spoken: string[] = [];
  const waiting: { onend?: () => void }[] = [];
  const state = {
    spoken,
    cancelled: 0,
    end: () => {
      for (const one of waiting.splice(0)) one.onend?.();
    },
  };
  class Utterance {
    constructor(readonly text: string) {}
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (one: { text: string; onend?: () => void }) => {
      spoken.push(one.text);
      waiting.push(one);
    },
    cancel: () => {
      state.cancelled += 1;
    },
  });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, speechState: state });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
};
interface SpeechState {
  spoken: string[];
  cancelled: number;
  end: () => void;
}
const speechOf = (page: Page) =>
  page.evaluate(() => {
    const { spoken, cancelled } = (window as unknown as { speechState: SpeechState }).speechState;
    return { spoken, cancelled };
  });

forEachSite((site) => {
  for (const locale of site.locales) {
    const t = useStrings(locale);
    const { lang } = locales[locale];
    const guide = `/${locale}/guides/work/`;
    const listen = (page: Page) => page.locator('read-aloud button');

    test(`${locale}: a guide is read aloud by a voice of the device, and stops`, async ({
      page,
    }) => {
      await page.addInitScript(stubSpeech, [
        { lang: 'xx', localService: true },
        { lang, localService: true },
      ]);
      await page.goto(guide);
      const title = await page.locator('h1').innerText();
      await expect(listen(page)).toHaveText(t('take.listen'));
      await listen(page).focus();
      await page.keyboard.press('Enter');
      await expect(listen(page)).toHaveText(t('take.stop'));
      const { spoken, cancelled } = await speechOf(page);
      expect(spoken[0]).toBe(title);
      expect(spoken.length).toBeGreaterThan(10);
      expect(spoken.join(' ')).not.toContain(t('report.link'));
      await page.keyboard.press('Enter');
      await expect(listen(page)).toHaveText(t('take.listen'));
      expect((await speechOf(page)).cancelled).toBeGreaterThan(cancelled);
      await page.keyboard.press('Enter');
      await page.evaluate(() =>
        (window as unknown as { speechState: SpeechState }).speechState.end(),
      );
      await expect(listen(page)).toHaveText(t('take.listen'));
    });

    test(`${locale}: without a voice of its language on the device nothing is offered`, async ({
      page,
    }) => {
      await page.addInitScript(stubSpeech, [
        { lang: 'xx', localService: true },
        { lang, localService: false },
      ]);
      await page.goto(guide);
      await expect(page.locator('h1')).toBeVisible();
      await expect(listen(page)).toBeHidden();
    });

    test(`${locale}: a guide is passed on as a message in every language`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${guide}share/`);
      const summaries = page.locator('main summary');
      for (const summary of await summaries.all()) await summary.click();
      const copies = page.locator('copy-text');
      await expect(copies).toHaveCount(site.locales.length);
      for (const copy of await copies.all()) {
        await copy.locator('button').click();
        await expect(copy.locator('[role="status"]')).toHaveText(t('share.copied'));
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        const textLang = await copy.locator('p').first().getAttribute('lang');
        expect(copied.split('\n').length).toBeGreaterThanOrEqual(3);
        expect(copied).toMatch(new RegExp(`https://\\S+/${textLang}/guides/work/$`));
        expect(copied.length).toBeLessThanOrEqual(335);
      }
    });

    test(`${locale}: a short address leads to help`, async ({ page }) => {
      await page.goto(`/${locale}/h/`);
      await expect(page).toHaveURL(`/${locale}/help/`);
      await page.goto('/h/');
      await page.locator(`main a[hreflang="${lang}"]`).click();
      await expect(page).toHaveURL(`/${locale}/help/`);
    });

    test(`${locale}: the site in one file opens without a server`, async ({ page }) => {
      const zip = readFileSync(`${site.folder}/${locale}/take-away/${site.mission}-${locale}.zip`);
      const folder = mkdtempSync(join(tmpdir(), 'pack-'));
      try {
        for (const [name, bytes] of Object.entries(unzipSync(zip))) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes);
        }
        const asked: string[] = [];
        const failed: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('requestfailed', (request) => failed.push(request.url()));
        const start = join(folder, `${site.mission}-${locale}`, 'index.html');
        await page.goto(pathToFileURL(start).href);
        await expect(page.locator('h1')).toBeVisible();
        await page.locator('header a[href$="help/index.html"]').first().click();
        await expect(page.locator('h1')).toHaveText(t('page.help'));
        await expect(page.locator('main a[href^="tel:"]:visible').first()).toBeVisible();
        await expect(page.locator('html')).toHaveCSS('direction', locales[locale].dir);
        await expect(page.locator('header').first()).toHaveCSS('border-bottom-style', 'solid');
        await page.locator('main a[href*="guides/work/index.html"]').first().click();
        await expect(page.locator('aside').first()).toContainText('/guides/work/');
        expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
        expect(failed).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
