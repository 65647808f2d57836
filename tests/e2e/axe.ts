import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** The small form of axe: every page has to read it. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};
/** The dark theme changes colours only, so only the rules about colour can say something new. */
const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Runs axe, which is in the page already, and says what is wrong and where, one line each. */
async function findViolations(page: Page, options: RunOptions): Promise<string[]> {
  const { violations }: AxeResults = await page.evaluate(
    (given) => (window as unknown as { axe: typeof axe }).axe.run(given),
    { ...options, resultTypes: ['violations' as const] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.replaceAll(/\s+/g, ' ').replace(/^Fix .*? following: /, '');
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}

/** Expects axe to find nothing that WCAG asks for on a page whose looks are not ours. */
export async function expectConformance(page: Page, place: string): Promise<void> {
  await page.evaluate(source);
  const runOnly = (everything.runOnly as string[]).filter((tag) => tag.startsWith('wcag'));
  expect.soft(await findViolations(page, { runOnly }), place).toEqual([]);
}

/** Expects axe to find nothing on the page that is open, in the light theme and in the dark one. */
export async function expectNoViolations(page: Page, path: string): Promise<void> {
  await page.evaluate(source);
  expect.soft(await findViolations(page, everything), `light ${path}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findViolations(page, colours), `dark ${path}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
