import { type Page, test } from '@playwright/test';
import { type SamplePage, samplePages } from './page-types.ts';
import { type Site, toSites } from './sites.ts';

/** Defines tests for every mission; the tag is how a project finds those of its own. */
export function forEachSite(define: (site: Site) => void): void {
  for (const site of toSites()) {
    test.describe(site.mission, { tag: `@${site.mission}` }, () => define(site));
  }
}

/** The sample pages by locale, and those that speak all languages under `all languages`. */
export const samplesByLocale = (site: Site): Map<string, SamplePage[]> =>
  Map.groupBy(samplePages(site), ({ locale }) => locale ?? 'all languages');

/** Defines tests for every mission and locale with the locale's sample pages. */
export function forEachLocale(
  define: (name: string, samples: SamplePage[], site: Site) => void,
): void {
  forEachSite((site) => {
    for (const [name, samples] of samplesByLocale(site)) define(name, samples, site);
  });
}

/**
 * Runs a check on each page as a step of its own. Checks use `expect.soft`, so that one run names every
 * page that is wrong.
 */
export async function onEach(
  samples: SamplePage[],
  check: (sample: SamplePage) => Promise<void>,
): Promise<void> {
  // Where the pages share one tab, each has its part of the time.
  test.setTimeout(10_000 + samples.length * 8_000);
  for (const sample of samples) {
    await test.step(`${sample.type} ${sample.path}`, () => check(sample));
  }
}

/** Counts the documents that the browser loads from now on. */
export function countLoads(page: Page): string[] {
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  return loads;
}
