/**
 * `npm run bench:typing` measures, on the sites that are built, how soon a phone answers what is typed into the
 * search of the header: from the press that opens it until the first suggestion for a letter is there, on slow
 * networks; and how long a processor four times slower works in the main thread for each key: scripts, styles and
 * layout. Painting is left out: here it is done without a graphics card.
 */
import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Locale } from '../src/lib/locales.ts';
import { browserArgs, ensureBrowser, findBrowser } from './browser.ts';
import { missionFolders } from './checks/index.ts';
import { serveCopy } from './page-bench/served-copy.ts';
import { readQuestions } from './search/questions.ts';

/** Bytes a second and milliseconds there and back, as the tools for developers of Chromium have them. */
const networks = {
  'slow 4G': { throughput: 1_600_000 / 8, latency: 150 },
  'slow 3G': { throughput: 400_000 / 8, latency: 400 },
};
const repetitions = 3;
const slower = 4;
/** Longer than the pause after which other languages are asked, so that the work of each key is its own. */
const betweenKeys = 500;
const works = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function openPhone(
  browser: Browser,
  address: string,
): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true });
  const devtools = await page.context().newCDPSession(page);
  await page.goto(address);
  return { page, devtools };
}

/** Milliseconds from the press on the search until the first suggestion to a letter is there. */
async function firstSuggestion(
  browser: Browser,
  address: string,
  letter: string,
  { throughput, latency }: { throughput: number; latency: number },
): Promise<number> {
  const { page, devtools } = await openPhone(browser, address);
  const speed = { downloadThroughput: throughput, uploadThroughput: throughput };
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, ...speed });
  const taken = await page.evaluate(async (typed) => {
    const until = <T>(look: () => T | null | undefined) =>
      new Promise<T>((resolve) => {
        const observer = new MutationObserver(() => {
          const found = look();
          if (!found) return;
          observer.disconnect();
          resolve(found);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
    const input = until(() => document.querySelector<HTMLInputElement>('dialog[open] input'));
    const link = document.querySelector('search-link a') as HTMLAnchorElement;
    const start = performance.now();
    link.focus();
    link.click();
    const field = await input;
    // The first option leads to all results; the second is a suggestion.
    const option = until(() => document.querySelector('dialog [role="option"]:nth-child(2)'));
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await option;
    return performance.now() - start;
  }, letter);
  await page.close();
  return taken;
}

/** Milliseconds of the main thread for each key of a question. */
async function workOfKeys(browser: Browser, address: string, query: string): Promise<number[]> {
  const { page, devtools } = await openPhone(browser, address);
  await page.locator('search-link a').click();
  await page.locator('dialog input').waitFor();
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.filter(({ name }) => works.includes(name)).map(({ value }) => value);
    return 1000 * seconds.reduce((sum, value) => sum + value, 0);
  };
  await page.waitForTimeout(betweenKeys);
  const keys: number[] = [];
  for (const key of query) {
    const before = await spent();
    await page.keyboard.type(key);
    await page.waitForTimeout(betweenKeys);
    keys.push((await spent()) - before);
  }
  await page.close();
  return keys;
}

ensureBrowser();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
for (const mission of missionFolders('.').filter((name) => existsSync(`dist/${name}/index.html`))) {
  const { origin, close } = await serveCopy(`dist/${mission}`, 'site');
  const plain = readQuestions(`tests/search/${mission}.yaml`).filter(
    ({ kind }) => kind === 'plain',
  );
  const byLocale = Map.groupBy(plain, ({ locale }) => locale) as Map<Locale, typeof plain>;
  for (const [locale, [question]] of byLocale) {
    const query = question?.query ?? '';
    const address = `${origin}/${locale}/`;
    const firsts: string[] = [];
    for (const [name, network] of Object.entries(networks)) {
      const times: number[] = [];
      for (let turn = 0; turn < repetitions; turn += 1)
        times.push(await firstSuggestion(browser, address, query.slice(0, 1), network));
      firsts.push(`${name} ${(median(times) / 1000).toFixed(2)} s`);
    }
    const [first = Number.NaN, ...keys] = await workOfKeys(browser, address, query);
    const most = Math.max(...keys);
    console.log(
      `${mission} ${locale}: first suggestion ${firsts.join(', ')}; the first key ${first.toFixed(0)} ms, the others ${median(keys).toFixed(0)} ms, at most ${most.toFixed(0)} ms`,
    );
  }
  close();
}
await browser.close();
