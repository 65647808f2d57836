import { itemsOf } from './cbor.ts';
import { hashOf, mark, pack, type SearchFile, unpack } from './search-file.ts';

/**
 * The files of a Pagefind index with everything in one order. Pagefind keeps the values of filters, and its list
 * of filters and languages, in hash maps, whose order is another one each time: of the same site it makes other
 * files, with other names. Items of an array are sorted by their bytes and never rewritten.
 */

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
