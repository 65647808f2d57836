/** How many letters have to be changed, added or left out to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1)
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (letter === b[j] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidate most like the word; none where even that one differs in more than `limit` letters. */
export function nearest(
  word: string,
  candidates: readonly string[],
  limit = Infinity,
): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, letters: distance(word, candidate) }))
    .sort((a, b) => a.letters - b.letters);
  return best && best.letters <= limit ? best.candidate : undefined;
}

/** A slip of the hand changes at most a third of a word. */
export const slip = (word: string) => Math.max(1, Math.floor(word.length / 3));
