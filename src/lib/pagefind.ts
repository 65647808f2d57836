/** The part of Pagefind's browser module that the site uses; the package ships no types for it. */
export interface Pagefind {
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    term: string | null,
    options: { filters?: PagefindFilters; sort?: { date: 'asc' | 'desc' } },
  ): Promise<{ results: PagefindResult[] }>;
}

/** A value, or several of which a page has one, by the name of the filter. */
export type PagefindFilters = Record<string, string | { any: string[] }>;

export interface PagefindOptions {
  basePath?: string;
  baseUrl?: string;
  /** How many words of a page are shown. */
  excerptLength?: number;
  noWorker?: boolean;
}

export interface PagefindModule {
  createInstance(options: PagefindOptions): Pagefind & { init(): Promise<void> };
}

export interface PagefindPart {
  url: string;
  title: string;
  excerpt: string;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Which of its meta data have a word of the question; the title is one of them. */
  matchedMetaFields?: string[];
  data(): Promise<PagefindPage>;
}

/** What is kept of a page, with the words of the question marked. */
export interface PagefindPage extends PagefindPart {
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: PagefindPart[];
}
