/**
 * `npm run bench:pages` asks Lighthouse, as a phone on a slow network, about the heaviest page of each type in each
 * language of each built mission, beside an empty page served the same way. Prints a table per language and leaves
 * every figure in `test-results/bench-pages.json`. Times depend on what else the machine does; the rest does not.
 *   --types "home,news item"   --locales sk,en   --missions slovakia     only these
 *   --runs 3                   how often each page is asked for; times are the best of them
 *   --peers --dists DIR        also the sites that other generators made, each in a folder of DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { samplePages } from '../tests/e2e/page-types.ts';
import { missions, toSites } from '../tests/e2e/sites.ts';
import { startLighthouse } from './page-bench/lighthouse.ts';
import { peersIn } from './page-bench/peers.ts';
import { best, type Row } from './page-bench/rows.ts';
import { floorPath, serveCopy } from './page-bench/served-copy.ts';
import { faultsIn, toTable } from './page-bench/table.ts';

const { values } = parseArgs({
  options: {
    types: { type: 'string' },
    locales: { type: 'string' },
    missions: { type: 'string' },
    runs: { type: 'string', default: '1' },
    peers: { type: 'boolean', default: false },
    dists: { type: 'string' },
  },
});
if (values.peers && !values.dists)
  throw new Error('Say where the built sites of the peers are: --peers --dists DIR');

/** Whether an option leaves something in: all of it where it is not given. */
const keeps = (option: string | undefined, value: string) =>
  option?.split(',').includes(value) ?? true;

/** The pages that are answered with the status 404 are asked for by their own address, as Lighthouse wants it. */
const toAddress = (type: string, path: string) =>
  type.startsWith('not found') ? path.replace('no-such-page/', '404.html') : path;

interface Group {
  name: string;
  folder: string;
  kind: 'site' | 'files';
  pages: { type: string; path: string }[];
}

const chosenMissions = missions.filter((mission) => keeps(values.missions, mission));
const groups: Group[] = toSites(chosenMissions).flatMap((site) => {
  const pages = samplePages(site)
    .filter(
      ({ type, locale }) => keeps(values.types, type) && keeps(values.locales, locale ?? 'all'),
    )
    .map(({ type, path, locale }) => ({ type, locale, path: toAddress(type, path) }));
  return [...Map.groupBy(pages, ({ locale }) => locale ?? 'all languages')].map(
    ([locale, list]) => ({
      name: `${site.mission}, ${locale}`,
      folder: site.folder,
      kind: 'site' as const,
      pages: list,
    }),
  );
});
if (values.peers) groups.push(...peersIn(values.dists ?? ''));

const file = 'test-results/bench-pages.json';
const runs = Number(values.runs);
const lighthouse = await startLighthouse();
const results: { group: string; floor: Row; rows: Row[] }[] = [];
console.log(`Lighthouse ${lighthouse.version}, ${cpus()[0]?.model}, ${cpus().length} cores`);
try {
  for (const { name, folder, kind, pages } of groups) {
    const server = await serveCopy(folder, kind);
    const measure = async (type: string, path: string): Promise<Row> => {
      const all = [];
      for (let run = 0; run < runs; run += 1)
        all.push(await lighthouse.measure(server.origin + path));
      return { type, path, ...best(all) };
    };
    try {
      const floor = await measure('empty page', floorPath);
      const rows = [];
      for (const { type, path } of pages) rows.push(await measure(type, path));
      results.push({ group: name, floor, rows });
      console.log(`\n${name}\n${toTable(floor, rows)}`);
      mkdirSync('test-results', { recursive: true });
      writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    } finally {
      server.close();
    }
  }
} finally {
  lighthouse.close();
}
const faults = results
  .filter((_, index) => groups[index]?.kind === 'site')
  .flatMap(({ rows }) => rows.flatMap(faultsIn));
console.log(`\nAll figures are in ${file}.`);
if (faults.length > 0) {
  console.log(`Not as it should be:\n${faults.join('\n')}`);
  process.exitCode = 1;
}
