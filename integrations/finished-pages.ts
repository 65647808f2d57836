import { globSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../src/lib/hosting/content-policy.ts';
import { styleCutter, wordsIn } from '../src/lib/page-styles.ts';
import type { BuiltPages } from './built-pages.ts';
import { toPageHead } from './page-head.ts';

type SetPrerenderer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:build:start']>
>[0]['setPrerenderer'];
type Prerenderer = Exclude<Parameters<SetPrerenderer>[0], (inner: never) => unknown>;

/** The classes that scripts of the site may set. */
const scriptedClasses = (outDir: string) =>
  globSync(`${outDir}/_astro/*.js`).flatMap((file) => wordsIn(readFileSync(file, 'utf8')));

/**
 * Makes each page what is served before it is written, so that no page is read and written again: only the
 * styles that it uses (the whole sheet would be half of its bytes), and what it may load. Astro's own
 * `security.csp` hashes the styles before they are cut: its hashes would fit none.
 */
export function finishedPages(outDir: string, pages: BuiltPages): AstroIntegration {
  const toFinishing = (inner: Prerenderer): Prerenderer => {
    let cut: ReturnType<typeof styleCutter> | undefined;
    const known = new Map<string, string>();
    /** One text for all pages that have the same sheet: a piece of a page would keep all of it in memory. */
    const toKnown = (css: string) => known.get(css) ?? known.set(css, css).get(css) ?? css;
    return {
      ...inner,
      name: 'finished-pages',
      render: async (request, options) => {
        const result = await inner.render(request, options);
        if (options.routeData.type !== 'page') return result;
        const response = result instanceof Response ? result : result.response;
        const path = new URL(request.url).pathname;
        // The scripts are written when the first page is rendered, not when the build begins.
        cut ??= styleCutter(scriptedClasses(outDir));
        try {
          const whole = await response.text();
          const html = withPolicy(cut(whole));
          pages.heads.set(path, toPageHead(html));
          pages.sheets.set(
            path,
            [...whole.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => toKnown(css)),
          );
          return new Response(html, response);
        } catch (error) {
          throw new Error(`${path} ${(error as Error).message}.`, { cause: error });
        }
      },
    };
  };
  return {
    name: 'finished-pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(toFinishing) },
  };
}
