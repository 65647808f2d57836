import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of a Pagefind index: gzip around a mark and CBOR. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

export const mark = 'pagefind_dcd';

export const pack = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 });

export function unpack({ path, content }: SearchFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, mark.length) !== mark)
    throw new Error(`${path} is no file of the Pagefind that is known here.`);
  return bytes;
}

export const hashOf = (bytes: Buffer, length: number): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, length);
