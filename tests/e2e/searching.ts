import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Locale } from '../../src/lib/locales.ts';

/** The parts of the search as tests see them. */

export const field = (page: Page) => page.getByRole('searchbox');
export const status = (page: Page) => page.locator('site-search [role="status"]');
export const results = (page: Page) => page.locator('site-search ol > li');
export const links = (page: Page) => page.locator('site-search ol > li > a');
export const best = (page: Page) => page.locator('site-search [data-best] a');
export const opener = (page: Page) => page.locator('search-link a');
export const combobox = (page: Page) => page.getByRole('combobox');
export const options = (page: Page) => page.getByRole('option');

/** A word that the help of each language has for certain, typed as people type. */
export const words: Record<Locale, string> = {
  sk: 'navrat',
  cs: 'navrat',
  en: 'return',
  uk: 'повернення',
  ru: 'возвращение',
  ar: 'العودة',
  vi: 'hoi huong',
};

export const toNumber = (text: string | null) =>
  Number(
    (text ?? '')
      .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
      .replace(/\D/g, ''),
  );

export async function search(page: Page, locale: Locale, query: string) {
  await page.goto(`/${locale}/search/`);
  await field(page).fill(query);
  await expect(status(page)).not.toBeEmpty();
}

/** Presses "more" until all results are shown. */
export async function showAll(page: Page) {
  const more = page.locator('site-search > button');
  while (await more.isVisible()) {
    const shown = await results(page).count();
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(shown);
  }
}

export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} ${target.join(' ')}`),
    );
  });
}

/** What a strict host sends; the policy is set here, since every host sets its own. */
export async function withPolicy(page: Page, policy: string) {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    return route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
}
