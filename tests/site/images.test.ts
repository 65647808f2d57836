import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, test } from 'node:test';
import budgets from '../budgets.json' with { type: 'json' };
import { type Element, elementsOf, type Page, type Site, sites } from './built-pages.ts';
import { assertNone } from './problems.ts';

/** The pixels across that a phone asks for where an image is as wide as its screen. */
const phonePixels = 720;

/** The addresses that an image may come from, each with its width in pixels; one without `srcset` has but one. */
function candidatesOf({ attributes: { srcset = '', src = '' } }: Element) {
  const listed = srcset
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .flatMap(([url = '', width = '']) =>
      width.endsWith('w') ? [{ url, width: Number(width.slice(0, -1)) }] : [],
    );
  return listed.length > 0 ? listed : [{ url: src, width: phonePixels }];
}

/** What a phone loads for an image: of the best format, the smallest that is wide enough. */
function loadedOnPhone(image: Element, elements: Element[]): string {
  const source = elements.find(
    ({ name, parent }) =>
      name === 'source' && parent?.name === 'picture' && parent === image.parent,
  );
  const candidates = candidatesOf(source ?? image).sort((a, b) => a.width - b.width);
  const chosen = candidates.find(({ width }) => width >= phonePixels) ?? candidates.at(-1);
  return chosen?.url ?? '';
}

const imagesOf = (page: Page) => {
  const elements = elementsOf(page.html);
  return elements
    .filter(({ name }) => name === 'img')
    .map((image) => ({ ...image, url: loadedOnPhone(image, elements) }));
};

/** The images of a page that the site keeps as files, each once. */
const bytesOf = ({ folder, addresses }: Site, urls: string[]) =>
  [...new Set(urls)]
    .filter((url) => addresses.has(url))
    .reduce((sum, url) => sum + readFileSync(join(folder, url)).length, 0);

/** The budget of a page's type: the first that names it. */
const budgetOf = ({ path }: Page) =>
  Object.entries(budgets.imageBytes).find(([pages]) => matchesGlob(path, pages))?.[1] ?? 0;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

test('every budget of images belongs to pages that need it', () => {
  const paths = sites.flatMap((site) =>
    site.pages.filter((page) => imagesOf(page).length > 0).map(({ path }) => path),
  );
  assertNone(
    Object.keys(budgets.imageBytes)
      .filter((pages) => !paths.some((path) => matchesGlob(path, pages)))
      .map((pages) => `imageBytes names ${pages}, where no page has an image; take it out`),
  );
});

for (const site of sites) {
  describe(site.id, () => {
    test('the images of every page are within the budget of its type', () => {
      const problems = site.pages.flatMap((page) => {
        const size = bytesOf(
          site,
          imagesOf(page).map(({ url }) => url),
        );
        const limit = budgetOf(page);
        return size > limit
          ? [`${page.file}: ${kilobytes(size)} of images on a phone, at most ${kilobytes(limit)}`]
          : [];
      });
      assertNone(problems);
    });

    test('images are sized, in a format that packs well, and wait until they come into view', () => {
      let count = 0;
      const problems = site.pages.flatMap((page) =>
        imagesOf(page).flatMap(({ attributes, url }, index) => {
          count += 1;
          const { width, height, loading } = attributes;
          const where = `${page.file}: ${attributes.src ?? ''}`;
          return [
            ...(width && height ? [] : [`${where} needs width and height`]),
            ...(/\.(avif|webp|svg)$/.test(url) ? [] : [`${where} is no AVIF, WebP or SVG`]),
            ...(loading === 'lazy' || index === 0 ? [] : [`${where} needs loading="lazy"`]),
          ];
        }),
      );
      assertNone(problems);
      assert.ok(count > 0, 'no image was looked at');
    });
  });
}
