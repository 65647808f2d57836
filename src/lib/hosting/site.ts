/** What the configuration of a server has to know of a built site. */
export interface HostedSite {
  mission: string;
  /** The locales, each with a 404 page of its own. */
  locales: readonly string[];
  /** See `sensitivePlaces`. */
  places: readonly string[];
  redirects: readonly Redirect[];
}

/** An address that has moved for good. */
export interface Redirect {
  from: string;
  to: string;
}

/** Files in a built site that are for servers and that nobody is to be sent. */
export const serverFiles = ['_headers', '_redirects', 'sensitive-paths.json'];

/** The folder in a built site with the configurations for nginx and Caddy. */
export const serverFolder = '.server';

/** True for addresses of files that nobody is to be sent: those for servers, and hidden ones. */
export const isForServers = (path: string) =>
  serverFiles.includes(path.slice(1)) || /^\/\.(?!well-known\/)/.test(path);

const line = /^(\/(?!\/)[^\s#"';{}$]+) (\/(?!\/)[^\s"';{}$]+) 301$/;

/**
 * Reads `_redirects`, one `/old/ /new/ 301` a line, blank lines and lines that begin with # aside. Throws a
 * sentence that names the line that cannot be read, or that says the same address twice or leads to itself.
 */
export function readRedirects(text: string): Redirect[] {
  const found = new Map<string, string>();
  text.split('\n').forEach((written, index) => {
    const rule = written.trim();
    if (!rule || rule.startsWith('#')) return;
    const [, from, to] = line.exec(rule) ?? [];
    if (!from || !to) throw new Error(`_redirects:${index + 1} Write it as "/old/ /new/ 301".`);
    if (found.has(from)) throw new Error(`_redirects:${index + 1} ${from} stands there already.`);
    if (from === to) throw new Error(`_redirects:${index + 1} ${from} leads to itself.`);
    found.set(from, to);
  });
  return [...found].map(([from, to]) => ({ from, to }));
}
