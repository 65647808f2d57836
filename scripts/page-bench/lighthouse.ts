import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { browserArgs, ensureBrowser, findBrowser } from '../browser.ts';
import { ensureTools } from '../packages.ts';

const attempts = 3;

/** What of Lighthouse's answer is read here. */
interface Report {
  runtimeError?: { message: string };
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { score: number | null; numericValue?: number; details?: { items?: NetworkRequest[] } }
  >;
}

interface NetworkRequest {
  resourceType?: string;
  transferSize?: number;
}

/** What Lighthouse says of a page. Times are milliseconds, sizes are bytes as they were sent. */
export interface Measurement {
  /** From 0 to 100, by category. */
  scores: Record<Category, number>;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  /** The document with its CSS, before anything else is asked for. */
  firstView: number;
  bytes: number;
  requests: number;
  /** The audits that count and that the page does not pass wholly, by category; times have columns of their own. */
  faults: Record<Exclude<Category, 'performance'>, string[]>;
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

function toMeasurement({ categories: found, audits }: Report): Measurement {
  const score = (name: Category) => Math.round((found[name]?.score ?? 0) * 100);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const faultsOf = (name: Category) =>
    (found[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id);
  const requests = audits['network-requests']?.details?.items ?? [];
  const sizeOf = (list: NetworkRequest[]) =>
    list.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    fcp: Math.round(value('first-contentful-paint')),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Number(value('cumulative-layout-shift').toFixed(4)),
    firstView: sizeOf(requests.filter(({ resourceType }) => resourceType === 'Document')),
    bytes: sizeOf(requests),
    requests: requests.length,
    faults: {
      accessibility: faultsOf('accessibility'),
      'best-practices': faultsOf('best-practices'),
      seo: faultsOf('seo'),
    },
  };
}

/**
 * Starts a browser for Lighthouse, as a phone on a slow network as it does by default. Lighthouse itself is
 * installed when it is first asked for.
 */
export async function startLighthouse() {
  ensureBrowser();
  const packages = ensureTools('scripts/page-bench/tools');
  const load = (file: string) => import(pathToFileURL(join(packages, file)).href);
  const [{ default: lighthouse }, { launch }] = await Promise.all([
    load('lighthouse/core/index.js'),
    load('chrome-launcher/dist/index.js'),
  ]);
  const browser = await launch({
    chromePath: findBrowser() ?? chromium.executablePath(),
    chromeFlags: ['--headless', ...browserArgs],
  });
  const options = {
    port: browser.port,
    onlyCategories: categories,
    logLevel: 'error',
    disableFullPageScreenshot: true,
  };
  return {
    version: JSON.parse(readFileSync(join(packages, 'lighthouse/package.json'), 'utf8')).version,
    measure: async (url: string): Promise<Measurement> => {
      let problem = '';
      // A busy machine sometimes makes the browser miss the beginning of what it is to record.
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const { lhr }: { lhr: Report } = await lighthouse(url, options);
        if (!lhr.runtimeError) return toMeasurement(lhr);
        problem = lhr.runtimeError.message;
      }
      throw new Error(`Lighthouse cannot measure ${url}: ${problem}`);
    },
    close: () => browser.kill(),
  };
}
