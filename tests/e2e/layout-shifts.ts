import type { Page } from '@playwright/test';

/**
 * What counts as moving, as layout shift scores it: a tenth of what is still called good. On a busy machine the
 * parser may stop in the middle of a row, and what comes after it then moves by less.
 */
const seen = 0.01;

/** Keeps what moves by itself on every page that the tab opens from now on. */
export const watchShifts = (page: Page) =>
  page.addInitScript((least) => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        if (entry.value < least) continue;
        const moved = entry.sources.map(({ node }) =>
          node instanceof HTMLElement ? node.outerHTML.slice(0, 80) : node?.nodeName,
        );
        shifts.push(`${entry.value.toFixed(4)}: ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  }, seen);

/** What moved on the page since it was opened. */
export const shiftsOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
