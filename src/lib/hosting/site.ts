import type { Redirect } from '../redirects.ts';

/** What the configuration of a server has to know of a built site. */
export interface HostedSite {
  mission: string;
  /** The locales, each with a 404 page of its own. */
  locales: readonly string[];
  /** See `sensitivePlaces`. */
  places: readonly string[];
  redirects: readonly Redirect[];
}

/** Files in a built site that are for servers and that nobody is to be sent. */
export const serverFiles = ['_headers', '_redirects', 'redirects.json', 'sensitive-paths.json'];

/** The folder in a built site with the configurations for nginx and Caddy. */
export const serverFolder = '.server';

/** True for addresses of files that nobody is to be sent: those for servers, and hidden ones. */
export const isForServers = (path: string) =>
  serverFiles.includes(path.slice(1)) || /^\/\.(?!well-known\/)/.test(path);
