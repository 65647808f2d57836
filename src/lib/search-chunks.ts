import { itemsOf, textAt, toArray, toText } from './cbor.ts';
import { hashOf, mark, pack, type SearchFile, unpack } from './search-file.ts';

/**
 * The index of a language in smaller files. Pagefind divides the words of a language into files of 25 to 60 KB and
 * a reader loads one for each word of a question; divided further, a reader loads little but the word.
 */

/** How large a file may become before it is packed, which makes it less than half of it. */
const most = 12_000;
/** Words that begin with the same letters stay together: the beginning of a word finds all of them. */
const together = 3;
/** Which part of the table of contents lists the files: [first word, last word, name]. */
const chunksPart = 2;

const itemsAt = (bytes: Buffer, at: number): Buffer[] => {
  const places = itemsOf(bytes, at);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
};

/** The word that an entry of the index is about. */
const wordOf = (entry: Buffer): string => textAt(entry, itemsOf(entry, 0)[0] ?? 0);

const sizeOf = (entries: readonly Buffer[]) =>
  entries.reduce((size, { length }) => size + length, 0);

/** Lists in a row put together as long as they are small enough; one alone may be larger. */
function pile(lists: readonly Buffer[][]): Buffer[][] {
  const piles: Buffer[][] = [];
  let size = most;
  for (const list of lists) {
    size += sizeOf(list);
    if (size > most) {
      piles.push([]);
      size = sizeOf(list);
    }
    piles.at(-1)?.push(...list);
  }
  return piles;
}

/** Words in a row, divided where their beginnings change, or within those that are many. */
function divide(entries: readonly Buffer[]): Buffer[][] {
  const groups: Buffer[][] = [];
  let last = '';
  for (const entry of entries) {
    const beginning = [...wordOf(entry)].slice(0, together).join('');
    if (beginning !== last) groups.push([]);
    last = beginning;
    groups.at(-1)?.push(entry);
  }
  return pile(groups.flatMap((group) => pile(group.map((entry) => [entry]))));
}

/**
 * From which word on a file is asked. Pagefind asks every file between whose ends a word is, so that one in the
 * midst of words with the same beginning has to begin with what they share.
 */
function beginningOf(before: Buffer, first: Buffer): string {
  const [a, b] = [[...wordOf(before)], [...wordOf(first)]];
  const differs = b.findIndex((letter, place) => letter !== a[place]);
  return b.slice(0, differs < together ? b.length : differs).join('');
}

interface Chunk {
  file: SearchFile;
  /** How the table of contents lists it. */
  listed: Buffer;
}

function chunksOf(listed: Buffer, files: ReadonlyMap<string, SearchFile>): Chunk[] {
  const [from = '', to = '', name = ''] = itemsAt(listed, 0).map((item) => textAt(item, 0));
  const file = files.get(`index/${name}.pf_index`);
  if (!file) throw new Error(`Pagefind lists ${name}, which it did not make.`);
  const [words = Buffer.alloc(0)] = itemsAt(unpack(file), mark.length);
  const parts = divide(itemsAt(words, 0));
  return parts.map((part, place) => {
    const bytes = Buffer.concat([Buffer.from(mark), toArray([toArray(part)])]);
    const id = `${name.replace(/_[^_]*$/, '')}_${hashOf(bytes, 10)}`;
    // What Pagefind wrote for the ends of a file also covers what lies between two files.
    const before = parts[place - 1]?.at(-1);
    const first = before ? beginningOf(before, part[0] as Buffer) : from;
    const last = place === parts.length - 1 ? to : wordOf(part.at(-1) as Buffer);
    return {
      file: { path: `index/${id}.pf_index`, content: pack(bytes) },
      listed: toArray([first, last, id].map(toText)),
    };
  });
}

/** The files of an index with smaller ones in the place of those that have the words. */
export function inSmallChunks(files: readonly SearchFile[]): SearchFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) => {
    if (file.path.endsWith('.pf_index')) return [];
    if (!file.path.endsWith('.pf_meta')) return [file];
    const parts = itemsAt(unpack(file), mark.length);
    const chunks = itemsAt(parts[chunksPart] as Buffer, 0).flatMap((listed) =>
      chunksOf(listed, byPath),
    );
    parts[chunksPart] = toArray(chunks.map(({ listed }) => listed));
    const bytes = Buffer.concat([Buffer.from(mark), toArray(parts)]);
    return [...chunks.map((chunk) => chunk.file), { ...file, content: pack(bytes) }];
  });
}
