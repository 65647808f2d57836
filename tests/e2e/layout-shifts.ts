import type { Page } from '@playwright/test';

type Shift = PerformanceEntry & {
  value: number;
  sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
};

/**
 * What counts as moving, as layout shift scores it: a tenth of what is still called good. On a busy machine the
 * parser may stop in the middle of a row, and what comes after it then moves by less.
 */
const seen = 0.01;

/** Keeps what moves by itself on every page that the tab opens from now on. */
export const watchShifts = (page: Page) =>
  page.addInitScript((least) => {
    const shifts: string[] = [];
    const toPlace = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ');
    new PerformanceObserver((list) => {
      for (const { value, startTime, sources } of list.getEntries() as Shift[]) {
        if (value < least) continue;
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const name = node instanceof HTMLElement ? node.outerHTML.slice(0, 80) : node?.nodeName;
          return `${name} from ${toPlace(previousRect)} to ${toPlace(currentRect)}`;
        });
        shifts.push(`${value.toFixed(5)} after ${startTime.toFixed(0)} ms: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  }, seen);

/** What moved on the page since it was opened. */
export const shiftsOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
