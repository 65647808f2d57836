import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface CorpusPage {
  url: string;
  content: string;
}

/** The pages of a built site that the search reads. */
export const readPages = (folder: string): CorpusPage[] =>
  globSync('**/index.html', { cwd: folder })
    .sort()
    .map((file) => ({
      url: `/${dirname(file)}/`,
      content: readFileSync(`${folder}/${file}`, 'utf8'),
    }))
    .filter(({ content }) => content.includes('data-pagefind-body'));

const langOf = ({ content }: CorpusPage) => /<html lang="([^"]+)"/.exec(content)?.[1] ?? '';

/** The words of a page as they follow each other; sampled, they are as frequent as in the site. */
const wordsOf = ({ content }: CorpusPage): string[] =>
  content
    .slice(content.indexOf('<main'), content.indexOf('</main>'))
    .replace(/<(script|style|template)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .match(/[\p{L}\p{M}\p{N}’-]+/gu) ?? [];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * News made of runs of words of the site itself, so many that there are `size` pages in all. Each language
 * gets as many as its share of the real pages, and so the same words in the same proportions.
 */
export function growCorpus(
  pages: CorpusPage[],
  size: number,
  section: (lang: string) => string,
): CorpusPage[] {
  const random = toRandom(size);
  const words = new Map(
    [...Map.groupBy(pages, langOf)].map(([lang, own]) => [lang, own.flatMap(wordsOf)]),
  );
  const run = (all: string[], length: number) => {
    const start = Math.floor(random() * (all.length - length));
    return all.slice(start, start + length);
  };
  return Array.from({ length: Math.max(0, size - pages.length) }, (_, number) => {
    const lang = langOf(pages[number % pages.length] as CorpusPage);
    const all = words.get(lang) as string[];
    const title = run(all, 3).concat(run(all, 3)).join(' ');
    const runs = Array.from({ length: 40 }, () => run(all, 4 + Math.floor(random() * 5)).join(' '));
    const date = `20${String(10 + Math.floor(random() * 16))}`;
    return {
      url: `/${lang}/news/generated-${number}/`,
      content: `<html lang="${lang}"><body><main data-pagefind-body data-pagefind-filter="section[data-section], year[data-year]" data-section="${section(lang)}" data-year="${date}" data-pagefind-sort="date[data-year]"><h1>${title}</h1><p>${runs.join('. ')}</p></main></body></html>`,
    };
  });
}
