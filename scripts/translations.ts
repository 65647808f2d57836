/**
 * `npm run translations` shows how far guides and pages are translated, for every mission or those that
 * are named. `npm run translations -- --stamp uk` (or files) notes down in translations that staff have
 * brought up to date which version of the original they render.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toRenders } from '../src/lib/translation-state.ts';
import { loadContent } from './checks/content.ts';
import { missionFolders } from './checks/index.ts';
import { pickTranslations, toLocaleStates } from './translations/state.ts';
import { stamp } from './translations/stamp.ts';
import { toTable } from './translations/table.ts';

const root = join(import.meta.dirname, '..');
const missions = missionFolders(root);
const [first, ...rest] = process.argv.slice(2);

function stampAll(names: string[]): void {
  const contents = missions.map((mission) => loadContent(root, mission));
  for (const { record, source } of pickTranslations(contents, names)) {
    const before = readFileSync(record.path, 'utf8');
    const after = stamp(before, toRenders(source));
    if (after !== before) writeFileSync(record.path, after);
    console.log(`${after === before ? 'as it was' : 'stamped'}  ${record.file}`);
  }
}

function showAll(names: string[]): void {
  const unknown = names.find((name) => !missions.includes(name));
  if (unknown) throw new Error(`There is no mission "${unknown}". Use: ${missions.join(', ')}.`);
  for (const mission of names)
    console.log(`${toTable(mission, toLocaleStates(loadContent(root, mission)))}\n`);
}

try {
  if (first !== '--stamp') showAll(first ? [first, ...rest] : missions);
  else if (rest.length > 0) stampAll(rest);
  else throw new Error('Name the files to stamp, or a language, e.g. --stamp uk.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
