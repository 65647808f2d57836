/**
 * The parts of CBOR (RFC 8949) that Pagefind writes: only where items begin and end matters here, so that they can
 * be sorted and divided without being rewritten.
 */

const array = 4;
const text = 3;

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
export function itemsOf(bytes: Buffer, at: number): number[] {
  const { major, value, end } = headAt(bytes, at);
  if (major !== array) throw new Error(`Pagefind wrote no array at ${at}.`);
  const places = [end];
  for (let item = 0; item < value; item += 1) places.push(itemEnd(bytes, places[item] ?? end));
  return places;
}

/** The text at an offset. */
export function textAt(bytes: Buffer, at: number): string {
  const { major, value, end } = headAt(bytes, at);
  if (major !== text) throw new Error(`Pagefind wrote no text at ${at}.`);
  return bytes.toString('utf8', end, end + value);
}

function toHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 0x100) return Buffer.from([(major << 5) | 24, value]);
  const head = Buffer.alloc(5, (major << 5) | 26);
  head.writeUInt32BE(value, 1);
  return head;
}

export const toArray = (items: readonly Buffer[]): Buffer =>
  Buffer.concat([toHead(array, items.length), ...items]);

export function toText(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([toHead(text, bytes.length), bytes]);
}
