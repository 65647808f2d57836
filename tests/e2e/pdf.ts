import { getDocumentProxy } from 'unpdf';

type Direction = 'ltr' | 'rtl';

interface Item {
  str?: string;
  hasEOL?: boolean;
  type?: string;
  tag?: string;
}

export interface PdfText {
  /** The letters of each page in reading order, as `toLetters` leaves them. */
  pages: string[];
  /** Those of the whole document. */
  letters: string;
}

/** What is compared: letters without marks, joins, spaces and signs, in which extraction differs. */
export const toLetters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

const isRtl = (text: string) => /\p{Script=Arabic}/u.test(text);
const isLtr = (text: string) => !isRtl(text) && /\p{L}/u.test(text);

/**
 * A line in reading order. Its words stand from left to right as on paper, so those of a line that is
 * read from right to left are turned round; words of the other direction in it keep theirs.
 */
function readLine(words: string[], dir: Direction): string {
  const rtl = words.filter(isRtl).join('').length;
  const ltr = words.filter(isLtr).join('').length;
  // Where the page is read from right to left, so is a line that is mostly addresses.
  if (dir === 'rtl' ? rtl === 0 : rtl < ltr) return words.join('');
  const ordered: string[] = [];
  let foreign = 0;
  for (const word of words.toReversed()) {
    foreign = isLtr(word) ? foreign + 1 : 0;
    ordered.splice(ordered.length - Math.max(0, foreign - 1), 0, word);
  }
  return ordered.join('');
}

/**
 * The text of a page in reading order. Where a document says that the characters of a word stand in
 * reverse (`ReversedChars`, ISO 32000-1, 14.8.2.3.3), they are turned round, as any reader has to.
 */
function readItems(items: Item[], dir: Direction): string {
  let text = '';
  let line: string[] = [];
  let reversed: string[] | undefined;
  let depth = 0;
  for (const { str, type, tag, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) {
      if (reversed) depth += 1;
      else if (tag === 'ReversedChars') reversed = [];
    } else if (type === 'endMarkedContent') {
      if (depth > 0) depth -= 1;
      else if (reversed) {
        line.push(reversed.reverse().join(''));
        reversed = undefined;
      }
    } else if (str) (reversed ?? line).push(str);
    if (hasEOL) {
      text += readLine(line, dir);
      line = [];
    }
  }
  return text + readLine(line, dir);
}

/** The text of a document whose lines run in the direction. */
export async function readPdf(pdf: Buffer, dir: Direction): Promise<PdfText> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push(toLetters(readItems(items as Item[], dir)));
  }
  return { pages, letters: pages.join('') };
}

/** The words of a block that are long enough to be found, without what is no word, e.g. a checksum. */
const wordsOf = (block: string) =>
  block
    .split(/\s+/)
    .map(toLetters)
    .filter((word) => word.length > 3 && word.length < 40);

/** How far apart words that follow each other may stand: the address of a link is written out between. */
const nearby = 150;

/**
 * How many of a block's words stand in the document in the block's order, each near the one before. A few
 * may be missing: some letters are one glyph together, which extraction takes apart differently.
 */
export function countInOrder(block: string, letters: string): { words: number; found: number } {
  const words = wordsOf(block);
  const countFrom = (start: number) => {
    let from = start;
    let found = 0;
    for (const word of words) {
      const at = letters.indexOf(word, from);
      if (at < 0 || at - from > nearby) continue;
      found += 1;
      from = at + word.length;
    }
    return found;
  };
  let found = 0;
  for (const anchor of words.slice(0, 3)) {
    let at = letters.indexOf(anchor);
    for (; at >= 0 && found < words.length; at = letters.indexOf(anchor, at + 1))
      found = Math.max(found, countFrom(Math.max(0, at - 60)), countFrom(at));
  }
  return { words: words.length, found };
}
