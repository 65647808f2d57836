import { isMap, isScalar, parseDocument } from 'yaml';

const key = 'renders';

/** Where the field stands in the frontmatter, from its name to the end of its last line. */
function placeOf(frontmatter: string): [start: number, end: number] | undefined {
  const { contents } = parseDocument(frontmatter);
  const pair = isMap(contents)
    ? contents.items.find(({ key: name }) => isScalar(name) && name.value === key)
    : undefined;
  const start = (pair?.key as { range?: number[] } | undefined)?.range?.[0];
  if (start === undefined) return undefined;
  const valueEnd =
    (pair?.value as { range?: number[] } | null)?.range?.[1] ?? start + key.length + 1;
  const lineEnd = frontmatter.indexOf('\n', valueEnd - 1);
  return [start, lineEnd < 0 ? frontmatter.length : lineEnd + 1];
}

/**
 * The file of a translation with `renders` set to these fingerprints, every other byte as it was. The
 * fingerprints are quoted, since YAML reads some of them as numbers.
 */
export function stamp(file: string, renders: string[]): string {
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(file)?.[0];
  const closing = opening && /^---[ \t]*\r?$/m.exec(file.slice(opening.length));
  if (!opening || !closing) throw new Error('The fields at the top have no beginning or no end.');
  const start = opening.length;
  const end = start + closing.index;
  const frontmatter = file.slice(start, end);
  const line = `${key}: [${renders.map((print) => `"${print}"`).join(', ')}]${newline}`;
  const [from, to] = placeOf(frontmatter) ?? [frontmatter.length, frontmatter.length];
  return (
    file.slice(0, start) +
    frontmatter.slice(0, from) +
    line +
    frontmatter.slice(to) +
    file.slice(end)
  );
}
