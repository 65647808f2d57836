/**
 * `npm run search:report [-- slovakia]` asks the built sites the questions in `tests/search/` and prints how
 * well they are answered, and which are not.
 */
import { missionFolders } from './checks/index.ts';
import { type Measured, measure } from './search/measure.ts';
import { kinds, readQuestions } from './search/questions.ts';

const asked = process.argv.slice(2);
const missions = asked.length > 0 ? asked : missionFolders('.');

const mean = (list: Measured[]) =>
  list.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / list.length;
const share = (list: Measured[], is: (one: Measured) => boolean) =>
  list.filter(is).length / list.length;
const row = (name: string, list: Measured[]) =>
  console.log(
    [
      name.padEnd(22),
      String(list.length).padStart(4),
      mean(list).toFixed(3),
      share(list, ({ inThree }) => inThree).toFixed(3),
      share(list, ({ found }) => found.length === 0).toFixed(3),
    ].join('  '),
  );

const all: Measured[] = [];
for (const mission of missions)
  all.push(...(await measure(`dist/${mission}`, readQuestions(`tests/search/${mission}.yaml`))));

console.log(`${'questions'.padEnd(22)}     n    MRR    in3  none`);
for (const kind of kinds)
  row(
    kind,
    all.filter((one) => one.kind === kind),
  );
const locales = Map.groupBy(all, ({ locale }) => locale);
for (const [locale, list] of locales) row(locale, list);
row(
  'tuned',
  all.filter(({ heldOut }) => !heldOut),
);
row(
  'held out',
  all.filter(({ heldOut }) => heldOut),
);
row('all', all);
const means = kinds.map((kind) => mean(all.filter((one) => one.kind === kind)));
console.log(`mean over kinds ${(means.reduce((a, b) => a + b, 0) / means.length).toFixed(3)}`);
const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
console.log(`milliseconds: median ${times[times.length >> 1]?.toFixed(0)}`);
console.log('\nNot in the first place:');
for (const { locale, kind, query, heldOut, found, reciprocal } of all)
  if (reciprocal < 1)
    console.log(
      `${heldOut ? 'held out' : 'tuned'} ${locale} ${kind} "${query}": ${reciprocal.toFixed(2)} ${found.slice(0, 4).join(' ')}`,
    );
