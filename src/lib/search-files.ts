import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * The files of a Pagefind index with everything in one order. Pagefind keeps the values of filters, and its list
 * of filters and languages, in hash maps, whose order is another one each time: of the same site it makes other
 * files, with other names. A file is gzip around a mark and CBOR (RFC 8949), of which only the lengths of items
 * matter here: items of an array are sorted by their bytes and never rewritten.
 */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

const mark = 'pagefind_dcd';
const array = 4;

/** The major type, the value and the end of the head of the item at an offset. */
function headAt(bytes: Buffer, at: number): { major: number; value: number; end: number } {
  const first = bytes.readUInt8(at);
  const [major, small] = [first >> 5, first & 31];
  if (small < 24) return { major, value: small, end: at + 1 };
  if (small > 27) throw new Error(`Pagefind wrote an item without a length, at ${at}.`);
  const size = 2 ** (small - 24);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { major, value, end: at + 1 + size };
}

/** Where the item at an offset ends. */
function itemEnd(bytes: Buffer, at: number): number {
  const { major, value, end } = headAt(bytes, at);
  if (major === 2 || major === 3) return end + value;
  const parts = { 4: value, 5: 2 * value, 6: 1 }[major] ?? 0;
  let next = end;
  for (let part = 0; part < parts; part += 1) next = itemEnd(bytes, next);
  return next;
}

/** Where each item of the array at an offset begins, and where the last one ends. */
function itemsOf(bytes: Buffer, at: number): number[] {
  const { major, value, end } = headAt(bytes, at);
  if (major !== array) throw new Error(`Pagefind wrote no array at ${at}.`);
  const places = [end];
  for (let item = 0; item < value; item += 1) places.push(itemEnd(bytes, places[item] ?? end));
  return places;
}

/** The same bytes with the items of the array at an offset sorted. */
function sortItems(bytes: Buffer, at: number): Buffer {
  const places = itemsOf(bytes, at);
  const items = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
  const last = places.at(-1) ?? at;
  return Buffer.concat([
    bytes.subarray(0, places[0]),
    ...items.sort(Buffer.compare),
    bytes.subarray(last),
  ]);
}

const pack = (bytes: Buffer) => gzipSync(bytes, { level: 9 });
const hashOf = (bytes: Buffer, length: number) =>
  createHash('sha256').update(bytes).digest('hex').slice(0, length);
const unpack = ({ path, content }: SearchFile) => {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, mark.length) !== mark)
    throw new Error(`${path} is no file of the Pagefind that is known here.`);
  return bytes;
};

/** A filter is its name and the array of its values. */
const sortFilter = (bytes: Buffer) => sortItems(bytes, itemsOf(bytes, mark.length)[1] ?? 0);

/** The list of filters is the part of the table of contents that names one of them. */
function sortContents(bytes: Buffer, filters: string[]): Buffer {
  const parts = itemsOf(bytes, mark.length);
  const list = parts
    .slice(0, -1)
    .find((start, index) =>
      filters.some((name) => bytes.subarray(start, parts[index + 1]).includes(name)),
    );
  return list === undefined ? bytes : sortItems(bytes, list);
}

const nameOf = (path: string) => /([\w-]+_[0-9a-f]+)\.pf_\w+$/.exec(path)?.[1] ?? path;

/** The files of an index as they are for every build of the same site, with names that fit their content. */
export function inStableOrder(files: readonly SearchFile[]): SearchFile[] {
  const renamed = new Map<string, string>();
  const rename = (path: string, bytes: Buffer) => {
    const before = nameOf(path);
    const [, stem = '', hash = ''] = /^(.+_)([0-9a-f]+)$/.exec(before) ?? [];
    const after = stem + hashOf(bytes, hash.length);
    renamed.set(before, after);
    return path.replace(before, after);
  };
  const put = (bytes: Buffer) =>
    [...renamed].reduce((all, [before, after]) => {
      const at = all.indexOf(before);
      // Names are as long as before, so nothing moves.
      if (at >= 0) all.write(after, at);
      return all;
    }, bytes);
  const those = (end: RegExp) => files.filter(({ path }) => end.test(path));
  const filters = those(/\.pf_filter$/).map((file) => {
    const bytes = sortFilter(unpack(file));
    return { path: rename(file.path, bytes), content: pack(bytes) };
  });
  const contents = those(/\.pf_meta$/).map((file) => {
    const bytes = sortContents(put(unpack(file)), [...renamed.values()]);
    return { path: rename(file.path, bytes), content: pack(bytes) };
  });
  const entries = those(/pagefind-entry\.json$/).map(({ path, content }) => {
    const entry = JSON.parse(put(Buffer.from(content)).toString());
    const languages = Object.fromEntries(Object.entries(entry.languages).sort());
    return { path, content: Buffer.from(JSON.stringify({ ...entry, languages })) };
  });
  return [
    ...those(/(?<!pagefind-entry)\.(?!pf_filter$|pf_meta$)\w+$/),
    ...filters,
    ...contents,
    ...entries,
  ];
}
