import { mediaTypes } from './media-types.ts';
import { toNginx } from './redirect-files.ts';
import { cacheValues, hashedPlaces, siteHeaders, toPattern } from './response-headers.ts';
import { type HostedSite, serverFiles } from './site.ts';

const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** Variables of nginx are known to all its sites, so they carry the name of the mission. */
const variable = (mission: string, name: string) => `$${mission.replaceAll('-', '_')}_${name}`;

/** A variable whose value depends on the address; in a pattern, `~` begins a regular expression. */
const toMap = (name: string, values: [pattern: string, value: string][]) => `map $uri ${name} {
${values.map(([pattern, value]) => `  ${quote(pattern)} ${quote(value)};`).join('\n')}
}
`;

/** The part that belongs into `http`: what an address is sent with. */
export function toNginxMaps({ mission, places, locales }: HostedSite): string {
  const maps = [
    toMap(variable(mission, 'cache'), [
      ['default', cacheValues.other],
      ...places.map((place): [string, string] => [`~${toPattern(place)}`, cacheValues.sensitive]),
      ...hashedPlaces.map((place): [string, string] => [`~^${place}`, cacheValues.hashed]),
    ]),
    toMap(variable(mission, 'missing'), [
      ['default', '/404.html'],
      ...locales.map((locale): [string, string] => [`~^/${locale}/`, `/${locale}/404.html`]),
    ]),
  ];
  return maps.join('');
}

/** The part that belongs into `server`, after its `listen`, certificates and `root`. */
export function toNginxSite({ mission, redirects }: HostedSite): string {
  const headers = { ...siteHeaders, 'Cache-Control': variable(mission, 'cache') };
  const hidden = serverFiles.map((name) => name.replaceAll('.', '\\.')).join('|');
  return `server_tokens off;
absolute_redirect off;
index index.html;
etag on;
gzip off;
gzip_static on;
gzip_vary on;
brotli_static on;
error_page 404 ${variable(mission, 'missing')};
access_log off;
log_not_found off;
types {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `  ${quote(type)} ${ending};`)
  .join('\n')}
}
default_type application/octet-stream;
${Object.entries(headers)
  .map(([name, value]) => `add_header ${name} ${quote(value)} always;`)
  .join('\n')}
${toNginx(redirects)}location ~ "^/(\\.(?!well-known/)|(${hidden})$)" {
  return 404;
}
`;
}
