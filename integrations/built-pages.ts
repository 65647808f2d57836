import type { PageHead } from './page-head.ts';

/** What steps after the rendering need to know of the pages, so that they need not read them all. */
export interface BuiltPages {
  /** By path, e.g. `/sk/help/`. */
  heads: Map<string, PageHead>;
  /** The style sheets that each page was cut from, whole. */
  sheets: Map<string, string[]>;
}

export const noPages = (): BuiltPages => ({ heads: new Map(), sheets: new Map() });
