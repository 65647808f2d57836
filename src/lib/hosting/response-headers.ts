import { headerPolicy } from './content-policy.ts';

/**
 * What every server sends, in one place: the preview, `_headers`, nginx and Caddy are all made from it.
 */

/** Nothing of the device is asked for; `clipboard-write` and `fullscreen` stay for copying and for films. */
const featuresOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

/**
 * Headers of every answer. Transport security stays off for subdomains: other sites of a mission may stand
 * there. No page names itself to where its links lead.
 */
export const siteHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': featuresOff.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Addresses that begin so carry a hash of their content in their name, so a copy of them is good for ever. */
export const hashedPlaces = [
  '/_astro/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/filter/',
  '/search/',
];

export const cacheValues = {
  /** Nobody keeps a copy, also not the browser of a shared device. */
  sensitive: 'no-store',
  hashed: 'public, max-age=31536000, immutable',
  /** A contact that has changed is seen at once: a copy is asked about before it is shown. */
  other: 'public, no-cache',
};

/**
 * What follows the locale in the addresses of sensitive pages, as few as possible: hosts limit the number of
 * rules, a text is as sensitive in every language, and what lies below a page is treated like it.
 */
export function sensitivePlaces(paths: readonly string[]): string[] {
  const places = new Set(
    paths.map((path) => {
      const place = /^\/[^/]+\/(.+\/)$/.exec(path)?.[1];
      if (!place)
        throw new Error(`${path} is sensitive, but not a page below the home of a locale.`);
      return place;
    }),
  );
  const kept: string[] = [];
  for (const place of [...places].sort())
    if (!kept.some((above) => place.startsWith(above))) kept.push(place);
  return kept;
}

/** The addresses of sensitive places as a regular expression that PCRE, Go and JavaScript read alike. */
export const toPattern = (place: string) => `^/[^/]+/${place}`;

/** The `Cache-Control` of an address, given the sensitive places. */
export function cacheControl(path: string, places: readonly string[]): string {
  if (places.some((place) => new RegExp(toPattern(place)).test(path))) return cacheValues.sensitive;
  const isHashed = hashedPlaces.some((place) => path.startsWith(place));
  return isHashed ? cacheValues.hashed : cacheValues.other;
}
