import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { browserArgs, findBrowser, otherBrowsers } from './scripts/browser.ts';
import { toSites } from './tests/e2e/sites.ts';

type Use = NonNullable<PlaywrightTestConfig['use']>;

const devices: Record<string, Use> = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
};
/** What does not depend on the screen is tested once. */
const elsewhere: Record<string, RegExp> = {
  phone: /(pdf|print|take-away)\.spec\.ts/,
  desktop:
    /(exit|films|guided-check|help|moving|no-script|not-found|official-channels|offline|opening|phone-menu|policy|privacy|search|search-window|seminars|terms)\.spec\.ts/,
};
/** Only Chromium makes PDFs of pages. */
const chromiumOnly = /pdf\.spec\.ts/;
const sites = toSites();
/** The tag of a mission; one may begin like another. */
const ofMission = (mission: string) => new RegExp(`@${mission}(?![a-z-])`);
const report = 'test-results/report.json';

/**
 * One project per mission and device, e.g. `npm run test:e2e -- --project slovakia-phone`, and one per mission and
 * further browser that is on this machine, e.g. `slovakia-firefox`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The report in the folder of results says how long each test takes.
  reporter: process.env.CI ? [['dot'], ['json', { outputFile: report }]] : 'line',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Bratislava',
    actionTimeout: 10_000,
    trace: 'off',
    screenshot: 'off',
    video: 'off',
  },
  projects: [
    ...sites.flatMap(({ mission, origin }) =>
      Object.entries(devices).map(([device, use]) => ({
        name: `${mission}-${device}`,
        grep: ofMission(mission),
        testIgnore: elsewhere[device],
        use: { ...use, baseURL: origin },
      })),
    ),
    ...sites.flatMap(({ mission, origin }) =>
      otherBrowsers.map((browserName) => ({
        name: `${mission}-${browserName}`,
        grep: ofMission(mission),
        testIgnore: chromiumOnly,
        use: { ...devices.desktop, browserName, launchOptions: {}, baseURL: origin },
      })),
    ),
    // Staff write on a desktop; the editor has a server of its own.
    {
      name: 'editor',
      testDir: 'tests/editor',
      expect: { timeout: 20_000 },
      use: { ...devices.desktop, actionTimeout: 20_000 },
    },
  ],
  webServer: {
    // One process serves all missions.
    command: `"${process.execPath}" tests/e2e/server.ts`,
    url: sites.at(-1)?.origin,
  },
});
