import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressible } from '../../src/lib/hosting/media-types.ts';
import { serverFiles } from '../../src/lib/hosting/site.ts';

/** Below this, what a server says of the encoding is longer than what is saved. */
const leastBytes = 512;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The best that brotli makes of a file. */
export const brotliOf = (bytes: Buffer): Promise<Buffer> =>
  toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** True for a file that is sent packed: one that packs well, and is longer than what a server says of it. */
export const isPacked = (name: string, bytes: Buffer): boolean =>
  compressible.some((ending) => name.endsWith(`.${ending}`)) && bytes.length >= leastBytes;

/**
 * Puts a `.br` and a `.gz` beside every file of a site that packs well, for servers to send as they are. Returns
 * how many files it packed and to which part of their size brotli brought them.
 */
export async function compressFiles(folder: string): Promise<{ files: number; part: number }> {
  const names = globSync(`**/*.{${compressible.join(',')}}`, { cwd: folder })
    .filter((name) => !serverFiles.includes(name))
    .sort();
  const sum = { files: 0, before: 0, after: 0 };
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (!isPacked(name, bytes)) continue;
      const [brotli, gzipped] = await Promise.all([
        brotliOf(bytes),
        toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
      ]);
      await writeFile(`${file}.br`, brotli);
      await writeFile(`${file}.gz`, gzipped);
      sum.files += 1;
      sum.before += bytes.length;
      sum.after += brotli.length;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { files: sum.files, part: sum.before ? sum.after / sum.before : 1 };
}
