import { createHash } from 'node:crypto';

/**
 * What a page may load (Content Security Policy, level 3), said twice. The header is one text for the whole
 * site: a server whose configuration is a release behind still fits every page. The page itself names its own
 * styles by their hashes. Browsers enforce both, so a style passes only when the page names it.
 */

/** The worker of the search compiles WebAssembly, in browsers that say so also in the page. */
const directives = (style: string) => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src ${style}`,
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The policy that servers send with everything. `frame-ancestors` counts only there. */
export const headerPolicy = [
  ...directives("'unsafe-inline'"),
  "style-src-attr 'none'",
  "frame-ancestors 'none'",
].join('; ');

const toSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const style = /<style>([\s\S]*?)<\/style>/g;
const charset = /<meta charset="utf-8"\s*\/?>/;

/** The policy of a page, from the text of its styles. */
export function pagePolicy(html: string): string {
  const sources = [...html.matchAll(style)].map(([, css = '']) => toSource(css));
  return directives(sources.length > 0 ? [...new Set(sources)].join(' ') : "'none'").join(';');
}

/**
 * A built page with its policy at the top of its head, before anything that it is about. Throws a sentence
 * where the page has no place for it.
 */
export function withPolicy(html: string): string {
  if (!charset.test(html)) throw new Error('has no <meta charset="utf-8"> to put its policy after');
  const meta = `<meta http-equiv="content-security-policy" content="${pagePolicy(html)}">`;
  return html.replace(charset, (found) => found + meta);
}
