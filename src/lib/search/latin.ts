/**
 * Cyrillic and Latin spellings of one word brought to the same letters. Coarse on purpose: people write
 * Ukrainian and Russian with Latin letters each in their own way, so what they differ in is levelled.
 */

const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 'sc',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};
const digraphs: [RegExp, string][] = [
  [/shch/g, 'sc'],
  [/([zsc])h/g, '$1'],
  [/kh/g, 'h'],
  [/ts/g, 'c'],
  [/g/g, 'h'],
  [/[jy]/g, 'i'],
  [/w/g, 'v'],
];

export const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);
export const isLatin = (word: string): boolean => /^[a-z]/.test(word);

/** True where one of two words is Cyrillic and one Latin. */
export const areInTwoScripts = (a: string, b: string): boolean =>
  (isLatin(a) && isCyrillic(b)) || (isCyrillic(a) && isLatin(b));

/** The levelled Latin letters of a folded word. */
export function toLatin(word: string): string {
  const letters = isCyrillic(word)
    ? [...word].map((letter) => cyrillic[letter] ?? letter).join('')
    : digraphs.reduce((text, [from, to]) => text.replace(from, to), word);
  return letters.replace(/(.)\1+/g, '$1');
}
