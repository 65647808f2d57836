import { mediaTypes } from './media-types.ts';
import { cacheValues, hashedPlaces, siteHeaders, toPattern } from './response-headers.ts';
import { type HostedSite, serverFiles } from './site.ts';

const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** Variables of nginx are known to all its sites, so they carry the name of the mission. */
const variable = (mission: string, name: string) => `$${mission.replaceAll('-', '_')}_${name}`;

/** The part that belongs into `http`: what an address is sent with. */
export function toNginxMaps({ mission, places, redirects, locales }: HostedSite): string {
  return `map $uri ${variable(mission, 'cache')} {
  default ${quote(cacheValues.other)};
${places.map((place) => `  ${quote(`~${toPattern(place)}`)} ${quote(cacheValues.sensitive)};`).join('\n')}
${hashedPlaces.map((place) => `  ${quote(`~^${place}`)} ${quote(cacheValues.hashed)};`).join('\n')}
}
map $uri ${variable(mission, 'missing')} {
  default /404.html;
${locales.map((locale) => `  ${quote(`~^/${locale}/`)} /${locale}/404.html;`).join('\n')}
}
${redirects.length > 0 ? `map $uri ${variable(mission, 'moved')} {\n${redirects.map(({ from, to }) => `  ${quote(from)} ${quote(to)};`).join('\n')}\n}\n` : ''}`;
}

/** The part that belongs into `server`, after its `listen`, certificates and `root`. */
export function toNginxSite({ mission, redirects }: HostedSite): string {
  const headers = { ...siteHeaders, 'Cache-Control': variable(mission, 'cache') };
  const hidden = serverFiles.map((name) => name.replaceAll('.', '\\.')).join('|');
  const moved = variable(mission, 'moved');
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
${redirects.length > 0 ? `if (${moved}) {\n  return 301 ${moved};\n}\n` : ''}location ~ "^/(\\.(?!well-known/)|(${hidden})$)" {
  return 404;
}
`;
}
