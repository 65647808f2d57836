import { expect, type Page } from '@playwright/test';
import type { SamplePage } from './page-types.ts';

/** Search, look-up and saving are there with JavaScript only; their own tests see to the rest. */
const scripted = ['search', 'official channels', 'offline'];

/** Whether somebody answers now only a script can say; reading, printing and copying only it can do. */
const bodyText = (page: Page) =>
  page.locator('body').evaluate((body, states) => {
    for (const state of body.querySelectorAll(states)) state.remove();
    return (body as HTMLElement).innerText;
  }, 'open-state, exit-link [role], read-aloud, print-page, copy-text button');

/** Expects a tab without JavaScript to show what the page that is open shows, and takes its states away. */
export async function expectSameWithout(
  plain: Page,
  page: Page,
  { path, type }: SamplePage,
): Promise<void> {
  await plain.goto(path);
  await expect.soft(plain.locator('h1'), path).toBeVisible();
  if (type !== 'language choice') {
    const contact = plain.locator('a:is([href^="tel:"], [href^="mailto:"]):visible');
    await expect.soft(contact.first(), path).toBeVisible();
  }
  if (scripted.includes(type)) return;
  expect.soft(await bodyText(plain), path).toBe(await bodyText(page));
}
