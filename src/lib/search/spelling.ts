/**
 * How many letters two words differ in, where two letters in the wrong order count once (the optimal string
 * alignment of Damerau and Levenshtein). Anything above `most` is `most + 1`, found early.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** How many mistakes a word of that length may have and still be meant: none in short ones. */
export const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Which letters a word has, by the last bits of their codes. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1)
    letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The words of a list that differ least from a mistyped one, the more frequent first. */
export function nearestWords(word: string, known: ReadonlyMap<string, number>): string[] {
  let least = mistakesIn(word);
  let found: string[] = [];
  if (least === 0) return found;
  const letters = lettersOf(word);
  for (const candidate of known.keys()) {
    if (candidate.length < 3) continue;
    // A mistake takes at most one letter away and brings another: most words are told apart without comparing.
    if (countBits(letters ^ lettersOf(candidate)) > 2 * least) continue;
    const mistakes = distance(word, candidate, least);
    if (mistakes > least) continue;
    if (mistakes < least) found = [];
    least = mistakes;
    found.push(candidate);
  }
  return found.sort(
    (a, b) =>
      Number(b[0] === word[0]) - Number(a[0] === word[0]) ||
      (known.get(b) ?? 0) - (known.get(a) ?? 0),
  );
}
