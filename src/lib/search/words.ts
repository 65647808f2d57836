/**
 * Words as the search compares them: without case, accents, vowel marks and variants of letters, so that
 * "občianstvo", "OBCIANSTVO", "الإقامة" and "الاقامه" meet. Runs in the browser and at build.
 */

/** Letters that Unicode does not take apart into a letter and its mark. */
const variants: Record<string, string> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  ґ: 'г',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const variant = new RegExp(`[${Object.keys(variants).join('')}]`, 'g');
const apostrophes = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;
const tatweel = /\u0640/g;

/** The zero of the script that a digit is of: scripts keep their ten digits in a row. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '')
    .replace(tatweel, '')
    .replace(variant, (letter) => variants[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, toAsciiDigit);

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The folded words of a text, in order. */
export const toWords = (text: string): string[] => wordsOf(fold(text));

/** The folded words of each text: all are folded at once, which takes a fraction of the time. */
export const toWordLists = (texts: readonly string[]): string[][] =>
  fold(texts.join('\0')).split('\0').map(wordsOf);

/** The digits of what looks like a telephone number, without the sign and zeros in front; else nothing. */
export function toNumber(text: string): string | undefined {
  const plain = fold(text).trim();
  if (!/^[+(]?[\d\s()/.-]{4,}$/.test(plain)) return undefined;
  return plain.replace(/\D/g, '').replace(/^0+/, '');
}

/** How much a word tells: the fewer of all pages have it, the more, and a number twice as much. */
export const weightOf = (word: string, having: number, all: number): number =>
  Math.log(1 + all / Math.max(having, 0.5)) * (/\d/.test(word) ? 2 : 1);
