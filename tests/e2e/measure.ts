import type { Page } from '@playwright/test';

/**
 * Functions that run inside the page, so each is complete in itself. They return problems as sentences,
 * an empty list when all is well.
 */

/** Text that the reader cannot see whole at this width. Paper cannot be scrolled, not even in a box. */
export function findClipped({
  width,
  isPaper = false,
}: {
  width: number;
  isPaper?: boolean;
}): string[] {
  const problems: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) problems.push(`the page is ${scrollWidth} px wide`);

  /** What cuts the text off, if anything does: the window, or a box that hides what does not fit. */
  function cuts(rect: DOMRect, parent: Element): string | undefined {
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const { overflowX, overflowY, textOverflow, webkitLineClamp, position, clipPath } = style;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isForScreenReaders = position === 'absolute' && clipPath !== 'none';
      const isShortened = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
      if (isForScreenReaders || isShortened || box.getAttribute('aria-hidden') === 'true') return;
      if (['auto', 'scroll'].includes(overflowX) && !isPaper) return;
      if (overflowX !== 'visible' && (rect.left < left - 1 || rect.right > right + 1))
        return 'a box';
      if (overflowY !== 'visible' && (rect.top < top - 1 || rect.bottom > bottom + 1))
        return 'a box';
      if (position === 'fixed') break;
    }
    return rect.left < -1 || rect.right > width + 1 ? 'the window' : undefined;
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent || !text.textContent?.trim() || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const by = [...range.getClientRects()].map((rect) => cuts(rect, parent)).find(Boolean);
    if (by) problems.push(`${by} cuts off "${text.textContent.trim().slice(0, 60)}"`);
  }
  return problems;
}

/** Controls smaller than the 24 x 24 CSS pixels of WCAG 2.5.8. */
export function findSmallTargets(): string[] {
  const main = 'header a, footer a, summary, button, input, select';
  return [...document.querySelectorAll<HTMLElement>(main)].flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    if (!control.checkVisibility() || (width >= 24 && height >= 24)) return [];
    const name = control.innerText || control.getAttribute('name') || control.tagName;
    return [`"${name}" is ${Math.round(width)} x ${Math.round(height)} px`];
  });
}

/** What is wrong with the language menu: it is covered, not on the first screen, or opens out of sight. */
export function findMenuProblems(width: number): string[] {
  const details = document.querySelector<HTMLDetailsElement>('language-menu details');
  const summary = details?.querySelector('summary');
  if (!details || !summary) return ['there is no language menu'];
  const problems: string[] = [];
  const box = summary.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (!summary.contains(document.elementFromPoint(x, y))) {
    problems.push('the language menu is covered or not on the first screen');
  }
  details.open = true;
  for (const link of details.querySelectorAll('a')) {
    const { left, right, height } = link.getBoundingClientRect();
    if (left < 0 || right > width) problems.push(`the menu's "${link.innerText}" is out of sight`);
    if (height < 24)
      problems.push(`the menu's "${link.innerText}" is ${Math.round(height)} px high`);
  }
  details.open = false;
  return problems;
}

/** Text that would be pale on paper, where backgrounds are not printed unless they insist. */
export function findPaleText(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return ['the colours cannot be read'];
  const read = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
  };
  const luminance = (colour: string) => {
    const [red, green, blue] = read(colour)
      .slice(0, 3)
      .map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const hasPrintedBackground = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).printColorAdjust === 'exact' ||
      hasPrintedBackground(element.parentElement));

  const pale = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    const text = texts.currentNode.textContent?.trim();
    if (!parent || !text || !parent.checkVisibility()) continue;
    const contrast = 1.05 / (luminance(getComputedStyle(parent).color) + 0.05);
    if (contrast < 4.5 && !hasPrintedBackground(parent)) pale.add(`"${text.slice(0, 60)}"`);
  }
  const paper = getComputedStyle(document.body).backgroundColor;
  if (read(paper)[3] > 0 && luminance(paper) < 0.99) pale.add(`the paper itself: ${paper}`);
  return [...pale];
}

/** Where the two halves of every pair stand: `[own, other]`, each with its edges. */
export const pairsOf = (page: Page) =>
  page.locator('main :is(div, section) > div:has(> div[lang])').evaluateAll((pairs) =>
    pairs.map((pair) =>
      [...pair.children].map((half) => {
        const { top, bottom, left, right } = half.getBoundingClientRect();
        return { top, bottom, left, right, dir: getComputedStyle(half).direction };
      }),
    ),
  );
