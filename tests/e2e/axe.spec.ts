import { expect, type Page, test } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { forEachSite, onEach, samplesByLocale } from './each-site.ts';

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};
/** The dark theme changes colours only, so only the rules about colour can say something new. */
const aboutColours = ['color-contrast', 'link-in-text-block'];
const colours: RunOptions = { runOnly: { type: 'rule', values: aboutColours } };
/** Languages change texts only, so colours are looked at in one of them: they take most of the time. */
const allButColours: RunOptions = {
  ...everything,
  rules: {
    ...everything.rules,
    ...Object.fromEntries(aboutColours.map((rule) => [rule, { enabled: false }])),
  },
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

forEachSite((site) => {
  const groups = samplesByLocale(site);
  const coloured = new Set(groups.get(site.defaultLocale)?.map(({ type }) => type));

  for (const [name, samples] of groups) {
    test(`${name}: axe finds nothing, light and dark`, async ({ page }) => {
      await onEach(samples, async ({ path, type, locale }) => {
        const hasColours = locale === site.defaultLocale || !coloured.has(type);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        await page.evaluate(axe.source);
        const options = hasColours ? everything : allButColours;
        expect.soft(await findViolations(page, options), `light ${path}`).toEqual([]);
        if (!hasColours) return;
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await findViolations(page, colours), `dark ${path}`).toEqual([]);
      });
    });
  }
});
