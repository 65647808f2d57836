import type { FinishedPage } from './page-store.ts';
import { toPageHead } from './page-head.ts';

interface Pattern {
  path: string;
  page: FinishedPage;
  /** True once another page was rendered and is the same but for its address. */
  isProven: boolean;
}

/** `/uk/news/name/` is `/news/name/` in every language. */
const placeOf = (path: string) => path.replace(/^\/\w+/, '');

function toPage({ path, page }: Pattern, to: string): FinishedPage {
  const html = page.html.replaceAll(placeOf(path), placeOf(to));
  return { ...page, html, head: toPageHead(html) };
}

/**
 * Pages that differ in their address alone, as notices do that an entry is not translated: a large mission has
 * thousands. Two with the same key are rendered, and if they show that nothing else differs, all others are
 * written from the first.
 */
export function pagePatterns(keys: Iterable<string>) {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const patterns = new Map<string, Pattern>();
  return {
    /** The page at a path, if it is known what it is like. */
    make(path: string, key: string): FinishedPage | undefined {
      const pattern = patterns.get(key);
      return pattern?.isProven ? toPage(pattern, path) : undefined;
    },
    /** Takes note of a page that was rendered. */
    learn(path: string, key: string, page: FinishedPage): void {
      // The third page is the first that can be made.
      if ((counts.get(key) ?? 0) < 3) return;
      const former = patterns.get(key);
      const isProven = former !== undefined && toPage(former, path).html === page.html;
      patterns.set(key, { path, page, isProven });
    },
  };
}
