import { describe, test } from 'node:test';
import { type Page, sites } from './built-pages.ts';
import { breadcrumbsOf, graphFaults, readGraph, typesOf } from './graphs.ts';
import { assertNone } from './problems.ts';

/** The types that the page of one entry must have one of; none for lists and free-standing pages. */
function typesFor({ path }: Page): string[] {
  const [, , section = '', slug = '', rest] = path.split('/');
  const isEntry = rest === '' && /[a-z]/.test(slug);
  return (isEntry && typesOf[section]) || [];
}

for (const site of sites) {
  const urlOf = (path: string) => new URL(path, site.mission.site).href;
  const indexed = new Set(site.pages.filter((page) => page.indexed).map(({ path }) => urlOf(path)));

  function faultsOf(page: Page): (string | false | undefined)[] {
    const graph = readGraph(page);
    const types = typesFor(page);
    const hasType =
      types.length === 0 || graph.some((thing) => types.includes(String(thing['@type'])));
    const crumbs = breadcrumbsOf(graph);
    const isHome = page.path === `/${page.locale}/`;
    return [
      ...graphFaults(graph),
      !hasType && `has no ${types.join(' or ')}`,
      !isHome && !crumbs && 'has no BreadcrumbList',
      crumbs && crumbs.at(-1) !== urlOf(page.path) && 'is not the last of its breadcrumbs',
      ...(crumbs ?? [])
        .filter((url) => !indexed.has(url))
        .map((url) => `has the breadcrumb ${url}, which is no indexed page`),
    ];
  }

  describe(site.id, () => {
    test('structured data are whole and refer only to what is there', () => {
      const pages = site.pages.filter(({ indexed: isListed, locale }) => isListed && locale);
      const problems = pages.flatMap((page) => {
        try {
          return faultsOf(page).flatMap((fault) => (fault ? [`${page.file}: ${fault}`] : []));
        } catch (error) {
          return [`${page.file}: ${(error as Error).message}`];
        }
      });
      assertNone(problems);
    });

    test('each kind of entry has been seen, so that the rules above were applied', () => {
      const seen = new Set(
        site.pages
          .filter((page) => typesFor(page).length > 0)
          .map(({ path }) => path.split('/')[2]),
      );
      assertNone(
        Object.keys(typesOf)
          .filter((section) => !seen.has(section))
          .map((section) => `no entry of ${section}`),
      );
    });
  });
}
