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
      if (bytes.length < leastBytes) continue;
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      const [brotli, gzipped] = await Promise.all([
        toBrotli(bytes, { params }),
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
