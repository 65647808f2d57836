import { globSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../src/lib/hosting/content-policy.ts';
import { sheetReader, styleCutter, wordsIn } from '../src/lib/page-styles.ts';
import type { BuiltPages } from './built-pages.ts';
import { toPageHead } from './page-head.ts';
import { pagePatterns } from './page-patterns.ts';
import { type FinishedPage, type KnownPage, openPageStore } from './page-store.ts';

type SetPrerenderer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:build:start']>
>[0]['setPrerenderer'];
type Prerenderer = Exclude<Parameters<SetPrerenderer>[0], (inner: never) => unknown>;

/**
 * A page as it is served: only the styles that it uses (the whole sheet would be half of its bytes), and what it
 * may load. Astro's own `security.csp` hashes the styles before they are cut: its hashes would fit none.
 */
function finisher(outDir: string): (whole: string) => FinishedPage {
  const scripts = globSync(`${outDir}/_astro/*.js`);
  const cut = styleCutter(scripts.flatMap((file) => wordsIn(readFileSync(file, 'utf8'))));
  const sheetsIn = sheetReader();
  return (whole) => {
    const html = withPolicy(cut(whole));
    return { html, head: toPageHead(html), sheets: sheetsIn(whole) };
  };
}

/**
 * Finishes each page before it is written, so that none is read and written again; takes from the site of the last
 * build what has not changed since, and makes from one page those that differ in their address alone.
 */
export function finishedPages(
  outDir: string,
  { missionId, timeZone }: { missionId: string; timeZone: string },
  pages: BuiltPages,
): AstroIntegration {
  let store: ReturnType<typeof openPageStore>;
  const keys = new Map<string, string>();
  const note = (path: string, { head, sheets }: KnownPage) => {
    pages.heads.set(path, head);
    pages.sheets.set(path, sheets);
  };
  const toFinishing = (inner: Prerenderer): Prerenderer => {
    let finish: ReturnType<typeof finisher> | undefined;
    let patterns: ReturnType<typeof pagePatterns>;
    return {
      ...inner,
      name: 'finished-pages',
      getStaticPaths: async () => {
        const paths = await inner.getStaticPaths();
        for (const { pathname, cacheKey } of paths)
          if (cacheKey !== undefined) keys.set(`${pathname}/`.replace('//', '/'), cacheKey);
        patterns = pagePatterns(keys.values());
        return paths;
      },
      render: async (request, options) => {
        const path = new URL(request.url).pathname;
        const key = keys.get(path);
        const carried = key === undefined ? undefined : store.carry(path, key);
        if (carried) {
          note(path, carried);
          // It is there: Astro writes nothing where there is no body.
          return new Response(null);
        }
        let page = key === undefined ? undefined : patterns.make(path, key);
        let response: Response | undefined;
        if (!page) {
          const result = await inner.render(request, options);
          if (options.routeData.type !== 'page') return result;
          response = result instanceof Response ? result : result.response;
          // The scripts are written when the first page is rendered, not when the build begins.
          finish ??= finisher(outDir);
          try {
            page = finish(await response.text());
          } catch (error) {
            throw new Error(`${path} ${(error as Error).message}.`, { cause: error });
          }
          if (key !== undefined) patterns.learn(path, key, page);
        }
        if (key !== undefined) store.keep(path, key, page);
        note(path, page);
        return new Response(page.html, response);
      },
    };
  };
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        store = openPageStore(missionId, timeZone, outDir);
        setPrerenderer(toFinishing);
      },
      'astro:build:done': () => store.close(),
    },
  };
}
