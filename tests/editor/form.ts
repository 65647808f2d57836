import { expect, type Locator, type Page } from '@playwright/test';

/** The form of the editor as somebody who writes sees it. */

/** The half of the form that is in one language, by its English name. */
export const half = (page: Page, language: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^Edit .?${language}.? Content$`) });

/** A field with all that belongs to it. */
export const field = (within: Locator, label: string): Locator =>
  within.getByRole('group', { name: new RegExp(`^.?.?${label}.?.? Field$`) }).first();

/** Goes to a place of the editor by the end of its address, e.g. `news/new`. */
export const open = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${place}`);

/** Scrolls on until a part of the form is there: the editor makes it as it comes into sight. */
async function reveal(within: Locator, part: Locator): Promise<void> {
  await expect(async () => {
    if ((await part.count()) === 0) await within.getByRole('group').last().scrollIntoViewIfNeeded();
    expect(await part.count()).toBeGreaterThan(0);
  }).toPass({ intervals: [100], timeout: 20_000 });
}

export async function write(within: Locator, label: string, text: string): Promise<void> {
  const box = within.getByRole('textbox', { name: label, exact: true });
  await reveal(within, box);
  await box.fill(text);
}

/** Types into the text of the entry, as it is shown with its formats. */
export async function writeText(within: Locator, text: string): Promise<void> {
  const box = field(within, 'Text').getByRole('textbox', { name: 'Text', exact: true });
  await expect(async () => {
    await box.fill(text);
    await expect(box).toHaveText(text, { timeout: 1000 });
  }).toPass();
}

export async function addSource(within: Locator, address: string): Promise<void> {
  const list = field(within, 'Sources');
  await reveal(within, list);
  await list.getByRole('button', { name: /^Add / }).click();
  await list.getByRole('textbox').last().fill(address);
}

/** Opens the part of the form for an image; each language has its own words for the same picture. */
export async function addImage(within: Locator): Promise<void> {
  const box = within.getByRole('checkbox', { name: /^Add .?Image/ });
  await reveal(within, box);
  await box.check();
}

/** Chooses a picture from the disk, as the dialogue of the editor does. */
export async function upload(within: Locator, file: { name: string; buffer: Buffer }) {
  const page = within.page();
  await addImage(within);
  await field(within, 'Picture').getByRole('button', { name: 'Browse' }).click();
  const dialog = page.getByRole('dialog', { name: 'Select Image' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Upload' }).click();
  await (await chooser).setFiles({ ...file, mimeType: 'image/jpeg' });
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await dialog.waitFor({ state: 'hidden' });
  // The picture is made smaller first; who saves before would save none.
  await expect(field(within, 'Picture').getByRole('textbox')).toHaveText(/\.webp$/);
}

export interface Item {
  title: string;
  summary: string;
  text: string;
}

export async function writeItem(within: Locator, { title, summary, text }: Item): Promise<void> {
  await write(within, 'Title', title);
  await write(within, 'Summary', summary);
  await writeText(within, text);
}

/** Saves, and waits for the list that the editor goes back to by itself. */
export async function save(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Save', exact: true });
  await expect(async () => {
    if (await button.isEnabled({ timeout: 500 }).catch(() => false)) await button.click();
    await expect(button).toBeHidden({ timeout: 4000 });
  }).toPass({ timeout: 40_000 });
}
