import { mediaTypes } from './media-types.ts';
import { cacheValues, hashedPlaces, siteHeaders, toPattern } from './response-headers.ts';
import { type HostedSite, serverFiles, serverFolder } from './site.ts';

const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** The part of a Caddyfile that belongs into the block of a site, after its `root`. */
export function toCaddySite({ locales, places, redirects }: HostedSite): string {
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) =>
      `@${ending} path *.${ending}\nheader @${ending} Content-Type ${quote(type)}`,
  );
  return `header {
${Object.entries(siteHeaders)
  .map(([name, value]) => `  ${name} ${quote(value)}`)
  .join('\n')}
  ?Cache-Control ${quote(cacheValues.other)}
  -Server
}
@sensitive path_regexp ${quote(places.map(toPattern).join('|') || '^$')}
header @sensitive Cache-Control ${quote(cacheValues.sensitive)}
@hashed path ${hashedPlaces.map((place) => `${place}*`).join(' ')}
header @hashed Cache-Control ${quote(cacheValues.hashed)}
${types.join('\n')}
${redirects.map(({ from, to }) => `redir ${from} ${to} 301`).join('\n')}
@hidden path ${serverFiles.map((name) => `/${name}`).join(' ')} /${serverFolder} /${serverFolder}/*
error @hidden 404
file_server {
  precompressed br gzip
}
handle_errors {
  header Content-Type ${quote(mediaTypes.html ?? '')}
${locales.map((locale) => `  @${locale} path /${locale}/*\n  rewrite @${locale} /${locale}/404.html`).join('\n')}
  @rest not path ${locales.map((locale) => `/${locale}/*`).join(' ')}
  rewrite @rest /404.html
  file_server {
    precompressed br gzip
  }
}
`;
}
