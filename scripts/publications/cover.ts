import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

const library = readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'utf8');
const width = 448;

/** Draws the first page of a PDF as a picture, in the browser: only that has a canvas everywhere. */
export async function drawCover(page: Page, pdf: string, picture: string): Promise<void> {
  await page.route('https://cover.invalid/**', (route) => {
    const isLibrary = route.request().url().endsWith('.mjs');
    return route.fulfill(
      isLibrary
        ? { body: library, contentType: 'text/javascript' }
        : { body: '<canvas></canvas>', contentType: 'text/html' },
    );
  });
  await page.goto('https://cover.invalid/');
  const data = readFileSync(pdf).toString('base64');
  await page.evaluate(
    async ([text, pixels]) => {
      const { getDocument } = await import('https://cover.invalid/pdf.mjs' as string);
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const first = await (await getDocument({ data: bytes }).promise).getPage(1);
      const canvas = document.querySelector('canvas') as HTMLCanvasElement;
      const scale = pixels / first.getViewport({ scale: 1 }).width;
      const viewport = first.getViewport({ scale });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await first.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    },
    [data, width] as const,
  );
  const address = await page
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await sharp(Buffer.from(address.split(',')[1] ?? '', 'base64'))
    .webp({ quality: 82 })
    .toFile(picture);
}
