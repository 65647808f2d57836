import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

const deflate = promisify(deflateRaw);

/** Local fields of a date go into a ZIP, so this is the same bytes in every time zone. */
const mtime = new Date(1980, 0, 1);

/** The number that the format gives to what is packed by "deflate" (PKZIP's APPNOTE.txt, 4.4.5). */
const deflated = 8;

/** A ZIP file in the making. What is added is packed by the machine's own threads while more is read. */
export class ZipFile {
  #files: Promise<[file: ZipInputFile, packed: Uint8Array<ArrayBuffer>]>[] = [];

  add(filename: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    const file = { filename, mtime, compression: deflated, size: bytes.length, crc: crc32(bytes) };
    this.#files.push(deflate(bytes).then((packed) => [file, packed]));
  }

  /** The whole file, with its entries in the order in which they were added. */
  async close(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const [file, packed] of await Promise.all(this.#files)) {
      zip.add(file);
      file.ondata?.(null, packed, true);
    }
    zip.end();
    return Buffer.concat(chunks);
  }
}
