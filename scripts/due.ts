/**
 * `npm run due -- slovakia --since 2026-11-22T12:00:00Z` says what of a mission has come due since a build:
 * what is published, expires, closes or goes to the archive by itself. Instead of an instant `--since` takes
 * the address of the site, whose `build.json` has it. For workflows, the last line is `due=true` or
 * `due=false`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { now } from '../src/lib/clock.ts';
import { dueBetween } from '../src/lib/turns.ts';
import { loadContent } from './checks/content.ts';
import { missionFolders } from './checks/index.ts';
import { turnsIn } from './due/turns.ts';

/** When the site was built. A site that does not answer counts as one that is due. */
async function lastBuild(since: string): Promise<Date> {
  if (!since.startsWith('http')) return new Date(since);
  const response = await fetch(new URL('/build.json', since)).catch(() => undefined);
  if (!response?.ok) return new Date(0);
  const { built } = (await response.json()) as { built: string };
  return new Date(built);
}

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { since: { type: 'string' } },
});
const [mission = ''] = positionals;
if (!missionFolders(root).includes(mission) || !values.since)
  throw new Error('Write npm run due -- <mission> --since <instant or address of the site>.');

const since = await lastBuild(values.since);
if (Number.isNaN(since.getTime())) throw new Error(`"${values.since}" is no instant.`);
const due = dueBetween(turnsIn(loadContent(root, mission)), since, now());
for (const { at, what } of due) console.log(`${at.toISOString()} ${what}`);
console.log(`due=${due.length > 0}`);
