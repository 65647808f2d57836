import type { Redirect } from '../redirects.ts';

/** Redirects in the words of each host. What is gone gets the status 410 where a host can give one. */

/** A folder also answers without its slash. */
const isFolder = ({ path }: Redirect) => path.endsWith('/');
const withoutSlash = (path: string) => path.replace(/\/$/, '');

/**
 * `_redirects`, for hosts that read it (Netlify, Cloudflare Pages). The first line that fits counts.
 * Those that cannot look at the query leave out such lines; the line of the page alone answers then.
 */
export function toStaticHosts(redirects: readonly Redirect[]): string {
  const lines = redirects.flatMap((redirect) => {
    const { path, query, to } = redirect;
    if (to === undefined) return [];
    const wanted = query.map(([name, value]) => `${name}=${value}`);
    const from = isFolder(redirect) ? [withoutSlash(path), `${path}*`] : [path];
    return from.filter(Boolean).map((one) => [encodeURI(one), ...wanted, to, '301'].join(' '));
  });
  return `${lines.join('\n')}\n`;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression for a path, decoded as servers see it. */
const pathPattern = (redirect: Redirect) =>
  isFolder(redirect)
    ? `^${escapePattern(withoutSlash(redirect.path))}(/.*)?$`
    : `^${escapePattern(redirect.path)}/?$`;

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** For nginx: to include within `server { … }`. `return` answers before any file is looked for. */
export function toNginx(redirects: readonly Redirect[]): string {
  const blocks = redirects.map((redirect) => {
    const { query, to } = redirect;
    const action = to === undefined ? 'return 410;' : `return 301 ${to};`;
    const test = `$uri ~ ${quoted(pathPattern(redirect))}`;
    if (query.length === 0) return `if (${test}) { ${action} }`;
    // nginx knows no "and": the tests add up to a word, and the last one compares it.
    const tests = query.map(
      ([name, value]) => `if ($arg_${name} = ${quoted(value)}) { set $fits "$fits+"; }`,
    );
    const all = `path${'+'.repeat(query.length)}`;
    return [
      'set $fits "";',
      `if (${test}) { set $fits "path"; }`,
      ...tests,
      `if ($fits = ${quoted(all)}) { ${action} }`,
    ].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

/** Caddy takes what stands between backticks as it is. */
const verbatim = (text: string) => `\`${text}\``;

/** For Caddy: to import within a site block. `route` keeps the order of the lines. */
export function toCaddy(redirects: readonly Redirect[]): string {
  const lines = redirects.flatMap((redirect, index) => {
    const { query, to } = redirect;
    const name = `@redirect${index}`;
    const conditions = [
      `path_regexp ${verbatim(pathPattern(redirect))}`,
      ...query.map(([key, value]) => `query ${verbatim(`${key}=${value}`)}`),
    ];
    const action = to === undefined ? `error ${name} 410` : `redir ${name} ${to} 301`;
    return [
      `\t${name} {`,
      ...conditions.map((condition) => `\t\t${condition}`),
      '\t}',
      `\t${action}`,
    ];
  });
  return ['route {', ...lines, '}', ''].join('\n');
}
