import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteHeaders } from '../../src/lib/hosting/response-headers.ts';

const wait = 15_000;

/**
 * Asks the served site for a few addresses and compares them with the files that were built: the answer, its
 * bytes, its headers, and that an unknown address is one. Throws one line for each thing that is not as built.
 */
export async function smokeTest(origin: string, site: string, locales: string[]): Promise<void> {
  const files = {
    '/': 'index.html',
    ...Object.fromEntries(
      locales.flatMap((locale) => [
        [`/${locale}/`, `${locale}/index.html`],
        [`/${locale}/help/`, `${locale}/help/index.html`],
        [`/${locale}/no-such-page/`, `${locale}/404.html`],
      ]),
    ),
    '/pagefind/pagefind-entry.json': 'pagefind/pagefind-entry.json',
  };
  const problems: string[] = [];
  for (const [path, file] of Object.entries(files)) {
    const response = await fetch(new URL(path, origin), { signal: AbortSignal.timeout(wait) });
    const body = Buffer.from(await response.arrayBuffer());
    const status = file.endsWith('404.html') ? 404 : 200;
    if (response.status !== status) problems.push(`${path} answers ${response.status}`);
    if (!body.equals(readFileSync(join(site, file))))
      problems.push(`${path} is not what was built`);
    for (const [name, value] of Object.entries(siteHeaders))
      if (response.headers.get(name) !== value) problems.push(`${path} has not the right ${name}`);
  }
  if (problems.length > 0) throw new Error(`The smoke test failed:\n${problems.join('\n')}`);
}
