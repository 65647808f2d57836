import { cacheValues, hashedPlaces, siteHeaders } from './response-headers.ts';
import type { HostedSite } from './site.ts';

/** Cloudflare Pages takes at most so many rules and letters in a line; Netlify takes more. */
const limits = { rules: 100, letters: 2000 };

/**
 * The file `_headers` of Cloudflare Pages and Netlify. Where several rules fit an address, these hosts join their
 * values, so no header stands in two rules; what none names they send with `max-age=0, must-revalidate`.
 */
export function toHeadersFile({ places }: HostedSite): string {
  const cache = (value: string) => ({ 'Cache-Control': value });
  const rules: [string, Readonly<Record<string, string>>][] = [
    ['/*', siteHeaders],
    ...hashedPlaces.map((place): [string, Record<string, string>] => [
      `${place}*`,
      cache(cacheValues.hashed),
    ]),
    ...places.map((place): [string, Record<string, string>] => [
      `/:locale/${place}*`,
      cache(cacheValues.sensitive),
    ]),
  ];
  const lines = rules.flatMap(([path, headers]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  if (rules.length > limits.rules)
    throw new Error(`_headers has ${rules.length} rules; static hosts take ${limits.rules}.`);
  const long = lines.find(({ length }) => length > limits.letters);
  if (long) throw new Error(`A line of _headers is too long for static hosts: ${long}`);
  return `${lines.join('\n')}\n`;
}
