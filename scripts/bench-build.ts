/**
 * `npm run bench:build -- --items 1000` builds a generated mission of so many items in a copy of the project, with
 * nothing kept from earlier builds, and prints what that takes: time, memory, and the time of each stage.
 * `--warm` builds again after changes and compares each site with a cold build of the same content, `--dev`
 * measures `npm run dev`, `--peers [astro-mdx,eleventy,hugo]` builds as many items with other generators.
 */
import { parseArgs } from 'node:util';
import { build } from './bench/build-run.ts';
import { changes } from './bench/changes.ts';
import { freePort, measureDev } from './bench/dev-server.ts';
import { clean, makeGenerated, siteOf } from './bench/generated-project.ts';
import { buildPeers, preparePeers } from './bench/peers.ts';
import { describeMachine, keep } from './bench/results.ts';
import { differences, sizeOf } from './bench/site-files.ts';
import { toLine, toPeerLine, toSizeLine, toStages } from './bench/table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: 'string', default: '1000' },
    warm: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    bench: { type: 'string', default: '../shared/bench' },
  },
});
const items = Number(values.items);
if (!Number.isInteger(items) || items < 1) {
  console.error(`--items is "${values.items}". Write a whole number, e.g. --items 1000.`);
  process.exit(1);
}
const peers = positionals[0]?.split(',') ?? ['astro-mdx', 'eleventy', 'hugo'];

if (values.peers) {
  try {
    preparePeers(values.bench, peers);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

console.log(describeMachine());
const project = makeGenerated(`project-${items}`, items);
const cold = await build(project);
const size = sizeOf(siteOf(project));
keep({ kind: 'cold', items, ...cold, ...size });
console.log(`\n${items} items, cold: ${toLine(cold)}`);
console.log(toSizeLine(size));
for (const line of toStages(cold)) console.log(line);

if (values.peers) {
  console.log('\nPeers, cold, and how many times their time this site takes:');
  for (const peer of buildPeers(peers, items)) {
    keep({ kind: 'peer', items, ...peer });
    console.log(toPeerLine(cold, peer));
  }
}

if (values.warm) {
  const other = makeGenerated(`project-${items}-cold`, items);
  for (const { name, make } of changes) {
    make(project);
    make(other);
    clean(other);
    const warm = await build(project);
    const again = await build(other);
    const different = differences(siteOf(project), siteOf(other));
    keep({ kind: 'warm', items, change: name, ...warm, cold: again, different });
    console.log(`\n${items} items, ${name}: ${toLine(warm)}`);
    console.log(`a cold build of the same content: ${toLine(again)}`);
    console.log(`${(warm.wall / again.wall).toFixed(2)} of its time`);
    for (const line of toStages(warm)) console.log(line);
    console.log(
      different.length === 0
        ? 'Every file is equal to that of the cold build.'
        : `Other files than the cold build has (${different.length}): ${different.slice(0, 20).join(' ')}`,
    );
    if (different.length > 0) process.exitCode = 1;
  }
}

if (values.dev) {
  const port = await freePort();
  for (const start of ['first start', 'second start']) {
    const dev = await measureDev(project, port, `A title that was changed after the ${start}`);
    keep({ kind: 'dev', items, start, ...dev });
    console.log(
      `\nnpm run dev, ${start}: first page after ${dev.ready.toFixed(1)} s, an entry after ` +
        `${dev.entry.toFixed(1)} s more, a changed title seen after ${dev.change.toFixed(1)} s`,
    );
  }
}
