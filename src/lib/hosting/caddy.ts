import { mediaTypes } from './media-types.ts';
import { toCaddy } from './redirect-files.ts';
import { cacheValues, hashedPlaces, siteHeaders, toPattern } from './response-headers.ts';
import { type HostedSite, serverFiles, serverFolder } from './site.ts';

const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** What an answer is sent with; an error loses what was set before, so it is said for errors again. */
const toHeaderRules = ({ places }: HostedSite, of: 'page' | 'error') => `header {
${Object.entries(siteHeaders)
  .map(([name, value]) => `  ${name} ${quote(value)}`)
  .join('\n')}
  ?Cache-Control ${quote(cacheValues.other)}
  -Server
}
@${of}-sensitive path_regexp ${quote(places.map(toPattern).join('|') || '^$')}
header @${of}-sensitive Cache-Control ${quote(cacheValues.sensitive)}
@${of}-hashed path ${hashedPlaces.map((place) => `${place}*`).join(' ')}
header @${of}-hashed Cache-Control ${quote(cacheValues.hashed)}`;

/** The part of a Caddyfile that belongs into the block of a site, after its `root`. */
export function toCaddySite(site: HostedSite): string {
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) =>
      `@${ending} path *.${ending}\nheader @${ending} Content-Type ${quote(type)}`,
  );
  const hidden = [...serverFiles, serverFolder, `${serverFolder}/*`].map((name) => `/${name}`);
  const under = site.locales.map((locale) => `/${locale}/*`);
  return `${toHeaderRules(site, 'page')}
${types.join('\n')}
${toCaddy(site.redirects)}@hidden path ${hidden.join(' ')}
error @hidden 404
file_server {
  precompressed br gzip
}
handle_errors {
${toHeaderRules(site, 'error')}
header Content-Type ${quote(mediaTypes.html ?? '')}
${site.locales.map((locale) => `@${locale} path /${locale}/*\nrewrite @${locale} /${locale}/404.html`).join('\n')}
@rest not path ${under.join(' ')}
rewrite @rest /404.html
file_server {
  precompressed br gzip
}
}
`;
}
